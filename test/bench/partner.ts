import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { addDays, civilDateAt } from "#shared/dates";
import { idIn, openPartnerHouse, type PartnerHouse } from "./partner-house.ts";
import { above, milliseconds, type Section } from "./section.ts";
import { medianOf } from "./timing.ts";

/** What the page of a client promises, and how long a change is looked for at all. */
const AIM_MS = 2_000;
const LONGEST_MS = 30_000;
const BETWEEN_LOOKS_MS = 20;

const ADMISSIONS = 4;
const STEPS = 8;
const REPORTS = 8;

const Capacity = z.object({ units: z.array(z.object({ days: z.array(z.object({ occupied: z.number() })) })) });
const Standing = z.object({ state: z.string() });
const Reports = z.object({ items: z.array(z.object({ id: z.string() })) });

const today = civilDateAt(new Date().toISOString());

/** From the answer that staff got to the first answer of the partner's API that knows of it, in milliseconds. */
const untilShown = async (isShown: () => Promise<boolean>): Promise<number> => {
  const began = performance.now();
  while (!(await isShown())) {
    if (performance.now() - began > LONGEST_MS) throw new Error("The partner's API never showed a change.");
    await pause(BETWEEN_LOOKS_MS);
  }
  return performance.now() - began;
};

const admissions = async ({ staff, partner, list }: PartnerHouse): Promise<number[]> => {
  const unit = (await list("/api/units")).find(({ code }) => code === "CAS");
  const places = (await list("/api/places")).filter(({ unitId }) => unitId === unit?.id);
  const occupied = async () => Capacity.parse(await partner("/partner/v1/capacity")).units[0]?.days[0]?.occupied;
  const durations: number[] = [];
  for (const [before, place] of places.slice(0, ADMISSIONS).entries()) {
    const householdId = idIn(await staff("/api/households", { type: "singleWoman" }));
    const entry = { householdId, placeId: place.id, from: today, expectedTo: addDays(today, 30) };
    await staff(`/api/units/${unit?.id}/admissions`, entry);
    durations.push(await untilShown(async () => (await occupied()) === before + 1));
  }
  return durations;
};

const steps = async ({ staff, partner }: PartnerHouse): Promise<number[]> => {
  const durations: number[] = [];
  for (let n = 0; n < STEPS; n += 1) {
    const members = [{ role: "adult", birthYear: 1990 }];
    const referral = { partnerReference: `BENCH-${n}`, householdType: "singleWoman", members };
    const path = `/partner/v1/referrals/${idIn(await partner("/partner/v1/referrals", referral))}`;
    const recordId = path.slice(path.lastIndexOf("/") + 1).replace("prf_", "ref_");
    // It becomes a record of ours a moment after it has come.
    await untilShown(() => staff(`/api/referrals/${recordId}`).then(Boolean, () => false));
    await staff(`/api/referrals/${recordId}/withdrawal`, { closingReason: "noSuitablePlace" });
    durations.push(await untilShown(async () => Standing.parse(await partner(path)).state === "withdrawn"));
  }
  return durations;
};

const reports = async ({ staff, partner }: PartnerHouse): Promise<number[]> => {
  const durations: number[] = [];
  const known = async () => Reports.parse(await partner("/partner/v1/capacity-reports")).items.map(({ id }) => id);
  for (let n = 0; n < REPORTS; n += 1) {
    const period = { from: addDays(today, -40 - n), to: addDays(today, -10 - n) };
    const made = idIn(await staff("/api/capacity-reports", period));
    durations.push(await untilShown(async () => (await known()).includes(made)));
  }
  return durations;
};

/** Twenty changes by staff over HTTP, and how long each takes to show at the partner's door. */
export const partner = async (): Promise<Section> => {
  const house = await openPartnerHouse();
  try {
    const kinds = {
      "an admission": await admissions(house),
      "a step of a referral": await steps(house),
      "a report": await reports(house),
    };
    const all = Object.values(kinds).flat();
    const rows = Object.entries({ ...kinds, "all of them": all }).map(([name, durations]) => ({
      name,
      count: durations.length,
      median: medianOf(durations),
      worst: Math.max(...durations),
    }));
    const worst = Math.max(...all);
    return {
      name: "partner",
      title: "How soon the partner's API shows a change",
      notes: [
        "The whole local system over HTTP: from the answer that staff got to the first of the partner's that knows of it,",
        `which is asked for every ${BETWEEN_LOOKS_MS} ms.`,
      ],
      columns: ["change", "times", "median", "worst", "aim"],
      rows: rows.map(({ name, count, median, worst: most }) => [
        name,
        String(count),
        milliseconds(median),
        milliseconds(most),
        `≤ ${milliseconds(AIM_MS)}`,
      ]),
      missed: above("the slowest change in milliseconds", worst, AIM_MS),
      figures: rows,
    };
  } finally {
    await house.close();
  }
};
