import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { revisionsOf } from "#functions/db/revisions";
import type { Table } from "#functions/db/table";
import { Placement } from "#shared/resources/placement";
import { aWorld } from "../../../world.ts";
import { crowdedDays, explains, modelText, realText } from "./model/compare.ts";
import { type Deed, deed, HOUSEHOLDS } from "./model/deeds.ts";
import { aimed, type Houses, type Model } from "./model/model.ts";
import { openService, perform, readAll, type Service } from "./model/service.ts";

/** A house of three slots that takes two households, and one of two apartments, the second for two, made ready again. */
const houses: Houses = {
  units: [
    { max: 2, turnaround: 0 },
    { max: 3, turnaround: 2 },
  ],
  places: [
    { unit: 0, households: 1 },
    { unit: 0, households: 1 },
    { unit: 0, households: 1 },
    { unit: 1, households: 1 },
    { unit: 1, households: 2 },
  ],
};

/** Sequences of a run; the last days before a release are for more. */
const SEQUENCES = Number(process.env.CALENDAR_SEQUENCES ?? 2_000);
/** Sequences that go on side by side, each in houses of its own. */
const SIDE_BY_SIDE = 6;

interface Told {
  model: Model;
}

type Command = fc.AsyncCommand<Told, Service>;

/** Several people at once, each at her own desk. */
const together = (deeds: readonly Deed[]): Command => ({
  check: () => true,
  toString: () => JSON.stringify(deeds),
  async run(told, service) {
    const { model } = told;
    const wanted = deeds.flatMap((one) => aimed(model, one));
    const outcomes = await Promise.all(wanted.map((one) => perform(service, houses, model.today, one)));
    const accepted = outcomes.filter(({ refused }) => refused === undefined).map(({ done }) => done);
    const refused = outcomes.filter((outcome) => outcome.refused !== undefined).map(({ done }) => done);
    const made = accepted.map((done) => done.made).filter((id) => id.startsWith("pla_"));
    const real = realText(await readAll(service, [...model.stays.map(({ id }) => id), ...made]));
    const next = explains(model, { accepted, refused }, { service, real });
    if (!next)
      expect({ outcomes, real }).toEqual({ outcomes: "explained by some order", real: modelText(model, service) });
    told.model = next ?? model;
    expect(crowdedDays(told.model)).toEqual([]);
  },
});

const daysPass = (days: number): Command => ({
  check: () => true,
  toString: () => `${days} days pass`,
  async run(told) {
    told.model = { ...told.model, today: told.model.today + days };
  },
});

const sequence = fc.commands<Told, Service, false>(
  [
    fc.array(deed, { minLength: 1, maxLength: 3 }).map(together),
    fc.array(deed, { minLength: 1, maxLength: 3 }).map(together),
    fc.array(deed, { minLength: 1, maxLength: 3 }).map(together),
    fc.integer({ min: 1, max: 5 }).map(daysPass),
  ],
  { maxCommands: 9, size: "max" },
);

const revisionGaps = async ({ table }: Service, { stays }: Model) => {
  const revisions = await Promise.all(stays.map(({ id }) => revisionsOf(table, Placement, id)));
  return stays.filter(({ version }, n) => revisions[n]?.length !== version).map(({ id }) => id);
};

describe("placements, whoever does what at once", () => {
  it("come to what they would in some order, and nobody is ever in two places or in one too many", async () => {
    let deeds = 0;
    const tell = async (table: Table, commands: Iterable<Command>) => {
      const service = await openService(table, houses, HOUSEHOLDS);
      const told: Told = { model: { houses, today: 0, stays: [], outages: [] } };
      await fc.asyncModelRun(() => ({ model: told, real: service }), commands);
      deeds += told.model.stays.reduce((sum, { version }) => sum + version, 0);
      expect(await revisionGaps(service, told.model)).toEqual([]);
    };
    const sideBySide = fc.tuple(...Array.from({ length: SIDE_BY_SIDE }, () => sequence));
    await fc.assert(
      fc.asyncProperty(sideBySide, async (all) => {
        const { table } = await aWorld();
        await Promise.all(all.map((commands) => tell(table, commands)));
      }),
      { numRuns: Math.ceil(SEQUENCES / SIDE_BY_SIDE), endOnFailure: false },
    );
    expect(deeds).toBeGreaterThan(SEQUENCES);
  }, 600_000);
});
