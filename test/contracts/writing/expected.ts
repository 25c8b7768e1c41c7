import { accessTo, type Role, reachOf } from "#shared/access";
import type { Field, Resource, StoredRecord } from "#shared/resource";
import type { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { problemWords } from "#shared/words/problem-words";
import { TODAY } from "#test/infra/local/seeded";
import type { Outcome } from "./attempts.ts";
import type { WritingHouse } from "./house.ts";

/** Why something is not to be taken: the whole kind, the record, or the field, with the code of its sentence. */
export type Why = "kind" | "record" | "setByAction" | "setBySystem" | "fieldForbidden";

const householdOf = (house: WritingHouse, resource: Resource, record: StoredRecord): Household | undefined => {
  const households = house.records.get("households") as Household[] | undefined;
  const id = resource.name === "households" ? record.id : record.householdId;
  return households?.find((household) => household.id === id);
};

const answersFor = (house: WritingHouse, username: string, { educators }: Household): boolean => {
  const me = house.records.get(StaffMember.name)?.find((one) => one.username === username)?.id;
  return educators.some(({ staffId, from, to = "9999-12-31" }) => staffId === me && from <= TODAY && TODAY < to);
};

/** Whether a record is one that a role's edits reach. Told plainly, and not by the rule that the server goes by. */
export const reaches = (house: WritingHouse, resource: Resource, role: Role, record: StoredRecord): boolean => {
  const { edit } = reachOf(resource, role);
  if (edit === undefined || edit === "all") return edit === "all";
  const household = householdOf(house, resource, record);
  const isHers = household ? answersFor(house, role, household) : resource.field("householdId") === undefined;
  return isHers && (edit !== "own" || record.createdBy === role);
};

/** Why a field is not set by whoever types it, if it is not, in a record within her reach. */
export const whyNotField = (resource: Resource, role: Role, { name, setBy }: Field): Why | undefined => {
  if (setBy === "action") return "setByAction";
  if (setBy === "system") return "setBySystem";
  return accessTo(resource, [role]).edit.has(name) ? undefined : "fieldForbidden";
};

/** Why an edit of a field is not to be taken. */
export const whyNotEdited = (resource: Resource, role: Role, field: Field, reached: boolean): Why | undefined => {
  if (accessTo(resource, [role]).edit.size === 0) return "kind";
  return reached ? whyNotField(resource, role, field) : "record";
};

/** Why a new record with a field in it is not to be taken. */
export const whyNotCreated = (resource: Resource, role: Role, field: Field): Why | undefined =>
  accessTo(resource, [role]).create ? whyNotField(resource, role, field) : "kind";

/** Whether a POST to the kind itself is the action with which its records begin, and takes what that asks for. */
export const isActionOfItsOwn = ({ name, beginsWith }: Resource): boolean => beginsWith === `POST /api/${name}`;

const outOfReach: readonly (string | undefined)[] = ["notFound", "notAssigned", "notAuthor", "viewOfAnother"];

const fieldSentences: Readonly<Record<string, string>> = problemWords.it.fieldErrors;

/** What is wrong with a field whoever asks, and with what she points to and may not know of. */
const isWrongAnyway = (sentence: string | undefined): boolean =>
  sentence !== undefined &&
  [fieldSentences.setByAction, fieldSentences.setBySystem, afterItsName(fieldSentences.doesNotExist)].some(
    (known = "") => sentence.endsWith(known),
  );

const afterItsName = (template = ""): string => template.slice(template.indexOf("}") + 1);

/** Whether a refusal is the one that has to come, and says of the field why. */
export const isRefusedAs = (why: Why, name: string, { code, errors = {} }: Outcome): boolean => {
  if (why === "kind") return code === "forbidden" || (code === "invalid" && errors.id !== undefined);
  if (why === "record") return outOfReach.includes(code) || (code === "invalid" && isWrongAnyway(errors[name]));
  return (code === "invalid" || code === "fieldForbidden") && errors[name] === fieldSentences[why];
};

const accessSentences = ["setByAction", "setBySystem", "fieldForbidden", "unknownField"].map(
  (code) => fieldSentences[code],
);

const accessCodes: readonly (string | undefined)[] = [
  ...outOfReach,
  "forbidden",
  "fieldForbidden",
  "noSuchRoute",
  "badRequest",
  "conflict",
  "internal",
];

/** Whether a refusal is a rule of the house rather than a matter of who asks. */
export const isByRule = ({ code, errors = {} }: Outcome): boolean =>
  code !== undefined &&
  !accessCodes.includes(code) &&
  Object.values(errors).every((sentence) => !accessSentences.includes(sentence));
