import { ulid } from "ulid";
import { epochSeconds } from "#shared/dates";
import type { Resource } from "#shared/resource";
import { transfer } from "#shared/steps/placements";
import type { Deed, Step } from "./steps.ts";

/** A small pseudo-random generator (mulberry32): the same seed, the same story. */
export const chanceFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export type Tale = ReturnType<typeof newTale>;

const defaultOf = (resource: Resource, name: string): unknown => {
  const parsed = resource.field(name)?.schema.safeParse(undefined);
  return parsed?.success ? parsed.data : undefined;
};

/** Collects what happened, in any order, with ids and chance that depend on nothing but `seed`. */
export const newTale = (seed: number) => {
  const chance = chanceFrom(seed);
  const steps: Step[] = [];
  const known = new Map<string, Record<string, unknown>>();
  const lastNumbers = new Map<string, number>();
  let serial = 0;

  const newId = (prefix: string, on: string): string => {
    const at = epochSeconds(`${on}T08:00:00Z`) * 1000 + serial++;
    return `${prefix}_${ulid(at, chance)}`;
  };

  return {
    steps,
    newId,

    /** The next number of a series: 1, 2, 3 … */
    next: (series: string): number => {
      const number = (lastNumbers.get(series) ?? 0) + 1;
      lastNumbers.set(series, number);
      return number;
    },

    /** A whole number from `least` to `most`, both included. */
    between: (least: number, most: number): number => least + Math.floor(chance() * (most - least + 1)),

    pick: <T>(choices: readonly [T, ...T[]]): T => choices[Math.floor(chance() * choices.length)] ?? choices[0],

    does: (on: string, by: string, deed: Deed): void => {
      steps.push({ ...deed, on, by });
    },

    /** A new record; answers its id. */
    creates: (
      on: string,
      by: string,
      resource: Resource,
      values: Record<string, unknown>,
      id = newId(resource.idPrefix, on),
      touches: string[] = [],
    ): string => {
      known.set(id, values);
      steps.push({ does: "create", resource, id, values, ...(touches.length > 0 && { touches }), on, by });
      return id;
    },

    /** What a record says that came about in another way than by being typed in. */
    learns: (id: string, values: Record<string, unknown>): void => {
      known.set(id, { ...known.get(id), ...values });
    },

    /** An edit of a record of this tale, from the values that its reader has seen. */
    edits: (on: string, by: string, resource: Resource, id: string, values: Record<string, unknown>): void => {
      const seen = known.get(id) ?? {};
      const edits = Object.fromEntries(
        Object.entries(values).map(([name, to]) => [name, { from: seen[name] ?? defaultOf(resource, name), to }]),
      );
      known.set(id, { ...seen, ...values });
      steps.push({ does: "edit", resource, id, edits, on, by });
    },
  };
};

/** On one day, the report of the early morning comes first, and who leaves goes before who comes. */
const orderOnItsDay = (step: Step): number => {
  if (step.does === "report") return 0;
  const leaves = step.does === "depart" || (step.does === "take" && step.step === transfer);
  return leaves ? 1 : 2;
};

export const chronological = (steps: readonly Step[]): Step[] =>
  [...steps].sort((a, b) => (a.on === b.on ? orderOnItsDay(a) - orderOnItsDay(b) : a.on < b.on ? -1 : 1));
