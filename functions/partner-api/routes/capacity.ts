import * as z from "zod";
import { lookAt } from "#functions/db/partner-view";
import type { PartnerContext } from "#functions/use-cases/partner-context";
import { Capacity, type CapacityView, daysOfRuns } from "#shared/partner/capacity";
import { Refusal } from "#shared/refusal";
import { partnerWords } from "#shared/words/partner-words";
import { capacityIn } from "../examples.ts";
import { partnerRoute } from "../partner-route.ts";

const CapacityQuery = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });
type CapacityQuery = z.infer<typeof CapacityQuery>;

/** Days that are answered when nobody says how many. */
const USUAL_DAYS = 31;

/** What a unit was reckoned to be, cut to the days asked for; without a first day, from the day of the reckoning on. */
const shown = ({ runs, today, ...unit }: CapacityView, { from = today, to }: CapacityQuery) => {
  const known = daysOfRuns(runs);
  const wanted = known.filter(({ date }) => date >= from && (to === undefined || date <= to));
  return {
    ...unit,
    horizon: { from: known.at(0)?.date ?? today, to: known.at(-1)?.date ?? today },
    days: to === undefined ? wanted.slice(0, USUAL_DAYS) : wanted,
  };
};

const capacityOf = async ({ table, partner, language }: PartnerContext, query: CapacityQuery): Promise<Capacity> => {
  const { from, to } = query;
  if (from !== undefined && to !== undefined && to < from)
    throw new Refusal("badRequest", { fields: { to: { code: "notBefore", params: { other: "from" } } } });
  const seen = await Promise.all(
    partner.unitCodes.map((id) => lookAt(table, { partner: partner.id, kind: "CAPACITY", id })),
  );
  return {
    definitions: partnerWords[language].definitions,
    units: seen.flatMap(({ content }) => (content ? [shown(content, query)] : [])),
  };
};

export const capacity = [
  partnerRoute({
    name: "readCapacity",
    method: "GET",
    path: "/partner/v1/capacity",
    scope: "capacity.read",
    query: CapacityQuery,
    answers: Capacity,
    examples: { answer: capacityIn(partnerWords.en.definitions) },
    run: (ctx, { query }) => capacityOf(ctx, query),
  }),
];
