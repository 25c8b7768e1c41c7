import type { StoredRecord } from "#shared/resource";
import type { Referral } from "#shared/resources/referral";

/** A member as it is being typed: everything may be missing, and the key only tells the rows apart. */
export interface MemberDraft {
  key: string;
  role: Referral["members"][number]["role"];
  birthYear: string;
  relation: string;
  lastName: string;
  firstName: string;
  phone: string;
}

/** What the intake page holds; unset is not said yet. */
export type IntakeValues = Partial<
  Pick<
    Referral,
    | "referringServiceId"
    | "referringContact"
    | "payerId"
    | "urgency"
    | "neededFrom"
    | "householdType"
    | "householdId"
    | "needs"
    | "resources"
    | "requestedUnitId"
    | "activeSocialProject"
    | "activeSocialProjectSince"
    | "previousPlacement"
    | "protectedAddress"
  >
> & { members: readonly MemberDraft[] };

/** The fields of a referral that are written down during the call. */
export const intakeFields = [
  "referringServiceId",
  "referringContact",
  "payerId",
  "urgency",
  "neededFrom",
  "householdType",
  "householdId",
  "members",
  "needs",
  "resources",
  "requestedUnitId",
  "activeSocialProject",
  "activeSocialProjectSince",
  "previousPlacement",
  "protectedAddress",
] as const;

let rows = 0;

/** A row that nobody has typed into. */
export const emptyMember = (role: MemberDraft["role"]): MemberDraft => {
  rows += 1;
  return { key: `row-${rows}`, role, birthYear: "", relation: "", lastName: "", firstName: "", phone: "" };
};

const YEAR = /^(19|20)\d{2}$/;

export const hasYear = ({ birthYear }: MemberDraft): boolean => YEAR.test(birthYear);

export const isTouched = ({ birthYear, relation, lastName, firstName, phone }: MemberDraft): boolean =>
  [birthYear, relation, lastName, firstName, phone].some((text) => text.trim() !== "");

/** Rows that cannot be kept on the server yet, because the year of birth is missing or not a year. */
export const heldBack = (members: readonly MemberDraft[]): readonly MemberDraft[] =>
  members.filter((member) => isTouched(member) && !hasYear(member));

const said = (text: string): string | undefined => text.trim() || undefined;

const memberOf = ({ role, birthYear, relation, lastName, firstName, phone }: MemberDraft) => ({
  role,
  birthYear: Number(birthYear),
  relation: said(relation),
  lastName: said(lastName),
  firstName: said(firstName),
  phone: said(phone),
});

/** What can be kept on the server of what has been typed. */
export const sendable = ({ members, ...values }: IntakeValues): Record<string, unknown> => ({
  ...values,
  members: members.filter(hasYear).map(memberOf),
});

/** The page's values of a referral that was begun before. */
export const valuesOf = (referral: Referral & StoredRecord): IntakeValues => ({
  ...Object.fromEntries(intakeFields.map((name) => [name, referral[name]])),
  members: (referral.members ?? []).map((member) => ({
    ...emptyMember(member.role),
    birthYear: String(member.birthYear),
    relation: member.relation ?? "",
    lastName: member.lastName ?? "",
    firstName: member.firstName ?? "",
    phone: member.phone ?? "",
  })),
});

const rolesOf: Record<NonNullable<Referral["householdType"]>, readonly MemberDraft["role"][]> = {
  singleWoman: ["adult"],
  womanWithChildren: ["adult", "minor"],
  singleParent: ["adult", "minor"],
  family: ["adult", "adult", "minor"],
};

/** The rows that a type of household begins with, keeping every row that has been typed into. */
export const rowsFor = (
  type: NonNullable<Referral["householdType"]>,
  members: readonly MemberDraft[],
): readonly MemberDraft[] => {
  const kept = members.filter(isTouched);
  const left = [...kept.map(({ role }) => role)];
  const missing = rolesOf[type].filter((role) => {
    const at = left.indexOf(role);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...kept, ...missing.map(emptyMember)];
};
