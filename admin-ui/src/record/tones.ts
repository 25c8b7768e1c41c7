import type { Tone } from "../sheet/model/column.ts";

/** Values that ask for a look, by picklist; whatever is not named here has no colour of its own. */
const tones: Record<string, Record<string, Tone>> = {
  referralStatuses: {
    moreInformationNeeded: "warn",
    waiting: "warn",
    accepted: "ok",
    admitted: "ok",
    unsuitable: "bad",
    withdrawn: "bad",
    expired: "bad",
  },
  urgencies: { urgent: "warn", emergency: "bad" },
  householdStatuses: { inHousing: "ok", waiting: "warn" },
  placementStatuses: { inProgress: "ok", optioned: "warn", cancelled: "bad", didNotArrive: "bad" },
  planStatuses: { active: "ok", underReview: "warn" },
  outageReasons: { unfit: "bad" },
};

/** How the values of a picklist are tinted; unset for a picklist without any. */
export const toneOf = (list: string | undefined): ((value: unknown) => Tone | undefined) | undefined => {
  const ofList = list === undefined ? undefined : tones[list];
  return ofList && ((value) => (typeof value === "string" ? ofList[value] : undefined));
};
