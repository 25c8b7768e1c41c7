import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { staffRoutes } from "#functions/staff-api/routes/index";
import type { Role } from "#shared/access";
import type { AccessEntry } from "#shared/access-entry";
import { askOfParts, doEverything, ofTwo } from "./deeds.ts";
import type { Call, Told } from "./drive.ts";
import { beyondReach, type MarkedHouse } from "./house.ts";
import { doors, jobs } from "./jobs.ts";
import { judging } from "./judging.ts";
import { partnerSends } from "./partner.ts";

/** A marked house with its door, and what was seen of it so far. */
export interface Scene {
  house: MarkedHouse;
  call: Call;
  faults: unknown[];
  /** What is written down about who reads what. */
  entries: AccessEntry[];
  /** Everything that any function writes to its log. */
  logged: string[];
}

/** Whoever may change least comes first: what she may not know is then still as it was. */
const inTurn = ["educator", "administration", "area-manager", "coordinator"] as const;

const templateOf = (asked: string) => asked.replace(/\/[a-z]{2,4}_[0-9A-Z]{26}/, "/{id}");

const served = (told: readonly Told[]) =>
  new Set(told.filter(({ status }) => status < 300).map(({ asked }) => templateOf(asked)));

/**
 * Everybody does everything that can be done, each route with bodies made from its own shape. The house changes on the
 * way: whatever is asked of it as it was comes before.
 */
export const describeDeeds = (scene: () => Scene) =>
  describe("What comes out when things are done", () => {
    const done = new Map<Role, Told[]>();

    beforeAll(() => partnerSends(scene().house), 240_000);

    it.each(inTurn)(
      "tells the %s nothing that she may not know, whatever she does",
      async (role) => {
        const { house, call, faults } = scene();
        const foreign = beyondReach(house, role);
        const told = [...(await askOfParts(house, call, role)), ...(await doEverything(house, call, role))];
        done.set(role, told);
        const { unreadable, outOfReach, ofBlocked } = judging(house);
        expect(unreadable(told, role)).toEqual([]);
        if (role === "educator") expect(outOfReach(told, role, foreign)).toEqual([]);
        if (role !== "coordinator") expect(ofBlocked(told, role)).toEqual([]);
        expect(faults).toEqual([]);
      },
      360_000,
    );

    it("leaves out no route that takes something or names two records, and many are served", () => {
      const told = [...done.values()].flat();
      const asked = new Set(told.map((one) => templateOf(one.asked)));
      const taking = staffRoutes.filter(({ spec }) => spec.method === "POST").map(({ spec }) => `POST ${spec.path}`);
      expect(taking.filter((route) => !asked.has(route))).toEqual([]);
      const naming = staffRoutes.filter(({ spec }) => spec.path.split("{").length > 2).map(({ spec }) => spec.path);
      expect(naming).toEqual(Object.keys(ofTwo));
      expect(told.some(({ asked }) => asked.includes("/partner-documents/"))).toBe(true);
      // Most shapes tell all that it takes; a maker that nobody believes any more would make this test say nothing.
      expect(served(told).size).toBeGreaterThan(taking.length / 2);
    });

    it("would be found: what the coordinator is told rightly is too much for anybody else", () => {
      const { house } = scene();
      const told = done.get("coordinator") ?? [];
      const { unreadable, outOfReach } = judging(house);
      expect(unreadable(told, "administration")).not.toEqual([]);
      expect(outOfReach(told, "educator", beyondReach(house, "educator"))).not.toEqual([]);
    });
  });

const TOMORROW = "2026-11-24T07:30:00.000Z";

/** Whatever runs by itself, in what is left of the house. */
export const describeJobs = (scene: () => Scene) =>
  describe("What comes out without anybody asking", () => {
    beforeAll(() => scene().house.world.travelTo(TOMORROW));

    it("has every entry either driven as a door or run as a job", () => {
      const folders = readdirSync(new URL("../../../functions/", import.meta.url), { recursive: true }).map(String);
      const deployed = folders.filter((path) => /^[\w-]+\/index\.ts$/.test(path)).map((path) => path.split("/")[0]);
      expect(deployed.sort()).toEqual([...Object.keys(jobs), ...doors].sort());
    });

    it.each(Object.entries(jobs))(
      "%s lets out no marked value, after all that was done",
      async (_, run) => {
        const { house, entries } = scene();
        const emitted = await run(house, entries);
        expect(emitted.length).toBeGreaterThan(0);
        expect(house.marks.foundIn(JSON.stringify(emitted))).toEqual([]);
      },
      360_000,
    );

    it("logs and the trace hold none either", () => {
      const { house, entries, logged } = scene();
      expect(entries.length).toBeGreaterThan(50);
      expect(house.marks.foundIn(JSON.stringify(entries))).toEqual([]);
      expect(house.marks.foundIn(logged.join("\n"))).toEqual([]);
    });
  });
