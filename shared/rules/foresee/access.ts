import { date, type ForeseenEffect } from "./effect.ts";

/** What a change of the units where somebody works does to the households that she may know of. */
export const foreseeSight = ({ lost, gained }: { lost: number; gained: number }): ForeseenEffect[] => [
  ...(lost > 0 ? [{ code: "losesHouseholds" as const, params: { count: lost }, tone: "warn" as const }] : []),
  ...(gained > 0 ? [{ code: "gainsHouseholds" as const, params: { count: gained } }] : []),
];

/** Whoever begins on a later day is shut out until then. */
export const foreseeShutOut = (
  before: { activeFrom?: string } | undefined,
  after: { activeFrom?: string },
  today: string,
): ForeseenEffect[] =>
  before && before.activeFrom !== after.activeFrom && after.activeFrom !== undefined && after.activeFrom > today
    ? [{ code: "shutOutUntil", params: { on: date(after.activeFrom) }, tone: "warn" }]
    : [];

/** The units of which a partner's machine learns nothing any more, and those of which it begins to. */
export const foreseePartnerUnits = (
  before: readonly string[],
  after: readonly string[],
  nameOf: (unitId: string) => string,
): ForeseenEffect[] => [
  ...before
    .filter((id) => !after.includes(id))
    .map((id) => ({ code: "partnerLosesUnit" as const, params: { unit: nameOf(id) }, tone: "warn" as const })),
  ...after
    .filter((id) => !before.includes(id))
    .map((id) => ({ code: "partnerGainsUnit" as const, params: { unit: nameOf(id) }, tone: "warn" as const })),
];
