import { dequal } from "dequal";
import type { FieldErrors } from "../refusal.ts";
import { notInFuture } from "./order.ts";

interface Member {
  lastName?: string;
  firstName?: string;
  birthYear: number;
}

interface Checked {
  receivedOn?: string;
  activeSocialProjectSince?: string;
  members: readonly Member[];
}

/** The same person, as far as a referral can tell; two members without a name may well be twins. */
const nameOf = ({ lastName, firstName, birthYear }: Member): string | undefined =>
  lastName === undefined || firstName === undefined
    ? undefined
    : `${lastName} ${firstName} ${birthYear}`.toLocaleLowerCase("it");

/** Names every member who stands on the list already, above. */
export const membersTwice = (members: readonly Member[]): FieldErrors => {
  const errors: FieldErrors = {};
  members.map(nameOf).forEach((name, index, names) => {
    if (name !== undefined && names.indexOf(name) < index)
      errors[`members.${index}.lastName`] = { code: "memberTwice" };
  });
  return errors;
};

const datesOfThePast = ["receivedOn", "activeSocialProjectSince"] as const;

/** What is wrong with what has just been written; what stood there before is not held against somebody else's change. */
export const referralErrors = (referral: Checked, before: Checked | undefined, today: string): FieldErrors => {
  const dates = datesOfThePast
    .filter((name) => referral[name] !== before?.[name])
    .map((name) => notInFuture(referral, name, today));
  const members = dequal(referral.members, before?.members) ? {} : membersTwice(referral.members);
  return Object.assign({}, members, ...dates);
};

interface Arriving {
  referringServiceId?: string;
  householdType?: string;
  members: readonly unknown[];
}

/** Whether a new referral says who refers and for whom; until then it is a draft. */
export const isComplete = ({ referringServiceId, householdType, members }: Arriving): boolean =>
  referringServiceId !== undefined && householdType !== undefined && members.length > 0;
