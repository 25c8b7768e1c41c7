import type { Person } from "#shared/resources/person";
import { type ConsentKind, isInForce, outgrownOn } from "#shared/rules/consents";
import { type ConsentingPlan, purposesNeeded } from "#shared/rules/missing-consents";

type Consent = Person["consents"][number];

/** How one purpose stands with one person: what a cell of the table says. */
export type ConsentState =
  | { is: "given"; consents: readonly Consent[]; askAgain: boolean }
  | { is: "missing" }
  | { is: "withdrawn"; on: string }
  | { is: "notAsked" };

/** @param plans those of the household: they say which purposes cannot be done without */
export const consentState = (
  person: Person,
  kind: ConsentKind,
  plans: readonly ConsentingPlan[],
  today: string,
): ConsentState => {
  const own = (person.consents ?? []).filter((consent) => consent.kind === kind);
  const given = own.filter((consent) => isInForce(consent, today));
  if (given.length > 0) {
    const isOutgrown = (consent: Consent) => (outgrownOn(consent, person.birthDate) ?? "9") <= today;
    return { is: "given", consents: given, askAgain: given.every(isOutgrown) };
  }
  if (purposesNeeded(person, plans, today).includes(kind)) return { is: "missing" };
  const on = own.flatMap(({ withdrawnOn }) => withdrawnOn ?? []).sort();
  const last = on.at(-1);
  return last === undefined ? { is: "notAsked" } : { is: "withdrawn", on: last };
};
