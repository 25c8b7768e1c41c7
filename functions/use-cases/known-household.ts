import * as z from "zod";
import { changesOf, type PageEnd } from "#functions/db/changes";
import { recordKey, recordOf } from "#functions/db/records";
import { text } from "#shared/fields";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import {
  type Asked,
  type KnownPerson,
  knownHouseholds,
  type Strength,
  strengthOf,
} from "#shared/rules/known-household";
import type { Context } from "./context.ts";
import { knownAmong } from "./scope.ts";
import { NOBODY } from "./scopes/stand-in.ts";

export const AskWhetherKnown = z.strictObject({
  lastName: text(80),
  firstName: text(80).optional(),
  birthYear: z.int().min(1900).max(2100).optional(),
  phone: text(40).optional(),
});

/** A household that nobody has. */
const NOWHERE = "nowhere";

/** Matches of one answer. */
const MOST_MATCHES = 5;

export const KnownAnswer = z.object({
  matches: z.array(z.object({ householdId: z.string(), code: z.string(), strength: z.enum(["sure", "likely"]) })),
  more: z.int(),
});
export type KnownAnswer = z.infer<typeof KnownAnswer>;

/**
 * Whether a household is known already: codes of households in which somebody agrees with what was said, and how many
 * more there are. Says nothing of people and households that whoever asks may not know of, and never what agreed; and asks
 * the table as often when nobody agrees as when somebody does of whom she may not know. Reads all people page by page: half
 * a read unit for each 4 kB of them.
 */
export const askWhetherKnown = async (ctx: Context, asked: Asked): Promise<KnownAnswer> => {
  const found = [...knownHouseholds(await agreeing(ctx, asked), asked)];
  const ids = found.length > 0 ? found.map(([id]) => id) : [NOWHERE];
  const items = await ctx.table.getMany(
    ids.map((id) => recordKey(Household, id)),
    { consistent: false },
  );
  const households = items.flatMap((item) => (item ? [recordOf(Household, item) as Household] : []));
  const readable = await knownAmong(ctx, Household, households, found.length > 0 ? [] : ids);
  const matches = found.flatMap(([id, strength]) => matchIn(readable, id, strength));
  return { matches: matches.slice(0, MOST_MATCHES), more: Math.max(0, matches.length - MOST_MATCHES) };
};

const matchIn = (households: readonly Household[], householdId: string, strength: Strength) => {
  const household = households.find(({ id, archived }) => id === householdId && !archived);
  return household ? [{ householdId, code: household.code ?? "", strength }] : [];
};

const agreeing = async (ctx: Context, asked: Asked): Promise<KnownPerson[]> => {
  const found: Person[] = [];
  let startAfter: PageEnd | undefined;
  do {
    const page = await changesOf(ctx.table, Person, { archived: false, startAfter });
    found.push(...(page.records as Person[]).filter((person) => strengthOf(person, asked) !== undefined));
    startAfter = page.end;
  } while (startAfter);
  return knownAmong(ctx, Person, found, found.length > 0 ? [] : [NOBODY]);
};
