import { civilDateAt } from "../dates.ts";
import type { Field, Resource, StoredRecord } from "../resource.ts";
import { Household } from "../resources/household.ts";
import { resourceNamed, resources } from "../resources/index.ts";
import type { RetentionBeginning } from "../resources/retention-rule.ts";
import { StaffMember } from "../resources/staff-member.ts";
import { SupervisionSession } from "../resources/supervision-session.ts";
import { TeamMeeting } from "../resources/team-meeting.ts";
import { Unit } from "../resources/unit.ts";

const personal: ReadonlySet<string> = new Set(["identifying", "intimate", "secret"]);

/** Says something of somebody; money and plain facts do not. */
export const isPersonal = ({ sensitivity }: Pick<Field, "sensitivity">): boolean => personal.has(sensitivity);

/** The address of a house is secret and nobody's: houses are not forgotten. */
const aboutHouses: ReadonlySet<string> = new Set([Unit.name]);

/** Whether records of a kind belong to a household's file, by way of others where need be. A referral may have none yet. */
export const isOfHousehold = (resource: Resource): boolean => {
  if (resource.name === Household.name) return true;
  const owner = resource.belongsTo && resourceNamed(resource.belongsTo.resource);
  return owner !== undefined && isOfHousehold(owner);
};

/** Whether the retention rules have a say about a kind of record at all. */
export const isGoverned = (resource: Resource): boolean =>
  isOfHousehold(resource) || (!aboutHouses.has(resource.name) && resource.fields.some(isPersonal));

/** Every kind that there has to be a rule for, in the order of the menu. */
export const governedKinds: readonly Resource[] = resources.filter(isGoverned);

/** The kinds of a household's file without the household itself, which goes last. */
export const fileKinds: readonly Resource[] = governedKinds.filter(
  (resource) => isOfHousehold(resource) && resource.name !== Household.name,
);

/** Kinds outside any file. */
export const ownKinds: readonly Resource[] = governedKinds.filter((resource) => !isOfHousehold(resource));

type Day = string | undefined;
interface OwnBeginning {
  counts: RetentionBeginning;
  /** The day from which this record counts; unset while it is not to go at all. */
  dayOf: (record: StoredRecord) => Day;
}

const textOf = (value: unknown): Day => (typeof value === "string" ? value : undefined);

const own: Readonly<Record<string, OwnBeginning>> = {
  [TeamMeeting.name]: { counts: "day", dayOf: ({ heldOn }) => textOf(heldOn) },
  [SupervisionSession.name]: { counts: "day", dayOf: ({ heldOn }) => textOf(heldOn) },
  [StaffMember.name]: { counts: "work", dayOf: ({ activeTo }) => textOf(activeTo) },
};

/** Nobody has said from when such records count: they go only once somebody has put them away. */
const putAway: OwnBeginning = {
  counts: "putAway",
  dayOf: ({ archived, updatedAt }) => (archived ? civilDateAt(updatedAt) : undefined),
};

/** From when a record outside any household's file counts. */
export const ownBeginning = ({ name }: Resource): OwnBeginning => own[name] ?? putAway;

export const beginningOf = (resource: Resource): RetentionBeginning =>
  isOfHousehold(resource) ? "stay" : ownBeginning(resource).counts;
