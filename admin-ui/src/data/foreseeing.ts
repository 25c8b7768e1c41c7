import * as z from "zod";
import { effectCodes, type ForeseenEffect, saidOnce, type Told } from "#shared/rules/foresee/effect";
import type { Words } from "#shared/words/it";
import type { Client } from "../api/client.ts";
import type { Speech } from "../i18n/language.ts";
import type { RowEdit } from "../sheet/model/edits/save.ts";
import type { Effect, Foresight } from "../sheet/model/foresee/foresight.ts";
import { withoutUnset } from "./edits.ts";
import { answersFor } from "./final-no.ts";

const told = z.union([
  z.string(),
  z.number(),
  z.strictObject({ date: z.string() }),
  z.strictObject({ cents: z.number() }),
]);

const effect = z.object({
  code: z.enum(effectCodes),
  params: z.record(z.string(), told),
  tone: z.enum(["ok", "warn", "bad"]).optional(),
  together: z.number().optional(),
});

const Row = z.discriminatedUnion("status", [
  z.looseObject({ status: z.literal("saved"), effects: z.array(effect) }),
  z.looseObject({ status: z.literal("conflict") }),
  z.looseObject({
    status: z.literal("refused"),
    detail: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
  }),
]);

const Answer = z.object({ rows: z.array(Row) });

/** Values of effects that have words of their own. */
const listsOf = ({ foresight, values }: Words): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  deadline: foresight.deadlines,
  chargeUnit: values.chargeUnits,
  absenceType: values.absenceTypes,
});

const inWords = ({ words, f }: Speech, name: string, value: Told): string | number => {
  if (typeof value === "number") return f.number(value);
  if (typeof value === "string") return listsOf(words)[name]?.[value] ?? value;
  return "date" in value ? f.date(value.date) : f.money(value.cents);
};

/** An effect in the reader's language, with her dates and money. */
export const effectInWords = (speech: Speech, effect: Omit<ForeseenEffect, "householdId">): Effect => {
  const { code, params, tone, together: rows } = effect;
  const { words, say, count, f } = speech;
  const template = words.foresight.effects[code];
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, inWords(speech, name, value)]),
  );
  const sentence = count(template, typeof params.count === "number" ? params.count : 2, values);
  const isNamed = params.household === undefined || template.includes("%{household}");
  const said = isNamed ? sentence : say(words.foresight.ofHousehold, { ...values, said: sentence });
  const text = rows === undefined ? said : say(words.foresight.together, { rows: f.number(rows), said });
  const isOnce = rows !== undefined || saidOnce.includes(code);
  return { text, ...(tone && { tone }), ...(isOnce && { once: true }) };
};

const foresightOf = (speech: Speech, row: z.infer<typeof Row>): Foresight => {
  if (row.status === "conflict") return { outcome: "conflict" };
  if (row.status === "refused")
    return { outcome: "refused", detail: row.detail, ...(row.errors && { errors: row.errors }) };
  return { outcome: "saved", effects: row.effects.map((one) => effectInWords(speech, one)) };
};

const sentRow = (row: RowEdit) =>
  "id" in row ? { id: row.id, edits: row.edits } : { create: withoutUnset(row.create) };

/**
 * What saving rows would do, one answer per row in the order given; nothing is written. Where the server says no to the
 * whole call, for good, that is what is foreseen for each of its rows.
 * @throws Problem when nobody answers, or the server asks to come again
 */
export const foreseeEdits = (
  { client, resource, speech }: { client: Client; resource: string; speech: Speech },
  edits: readonly RowEdit[],
): Promise<readonly Foresight[]> =>
  answersFor<RowEdit, Foresight>(edits, {
    async ask(rows) {
      const body = { rows: rows.map(sentRow) };
      const answer = await client.json(`/${resource}/edits/preview`, { method: "POST", body });
      return Answer.parse(answer).rows.map((row) => foresightOf(speech, row));
    },
    refused: (_, { message }) => ({ outcome: "refused", detail: message }),
  });
