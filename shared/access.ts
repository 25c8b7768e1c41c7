import type { Field, Resource } from "./resource.ts";

export type Role = "coordinator" | "educator" | "area-manager" | "administration";
export const roles: readonly Role[] = ["coordinator", "educator", "area-manager", "administration"];

/**
 * How far a right reaches, from the nearest to the farthest:
 * `own` one's own record, or what one has written or taken part in · `opened` a household whose diary was opened with a
 * reason, for as long as that lasts · `assigned` the households that one answers for today · `ownUnits` those and the
 * ones that stay, or are about to, in a unit where one works · `all`.
 */
export type Reach = "own" | "opened" | "assigned" | "ownUnits" | "all";

/**
 * What a role may do with a kind of record:
 * `edit` every field · `read` every field · `never` · or only the fields named, each list on its own.
 * `but` takes fields away again. `reads` and `edits` say of which records; unset: of all.
 */
type Grant = "edit" | "read" | "never" | FieldGrant;

type Fields = "all" | readonly string[];

interface FieldGrant {
  read: Fields;
  reads?: Reach;
  edit?: Fields;
  edits?: Reach;
  but?: readonly string[];
  create?: boolean;
}

const system = [
  "id",
  "version",
  "createdAt",
  "createdBy",
  "updatedAt",
  "updatedBy",
  "archived",
  "retiredOn",
  "erasedOn",
] as const;

/** The table of domain roles against records, as data. The server applies it to every field of every answer and edit. */
const grants: Record<string, Record<Role, Grant>> = {
  units: {
    coordinator: "edit",
    educator: { read: "all", but: ["address"] },
    "area-manager": "edit",
    administration: { read: "all", but: ["address"] },
  },
  places: { coordinator: "edit", educator: "read", "area-manager": "edit", administration: "read" },
  outages: { coordinator: "edit", educator: "read", "area-manager": "edit", administration: "read" },
  organisations: { coordinator: "edit", educator: "read", "area-manager": "edit", administration: "edit" },
  referrals: {
    coordinator: "edit",
    educator: { read: "all", reads: "ownUnits" },
    "area-manager": "edit",
    administration: {
      read: [
        ...system,
        "number",
        "status",
        "receivedOn",
        "referringServiceId",
        "payerId",
        "householdId",
        "requestedUnitId",
      ],
      edit: ["payerId"],
    },
  },
  households: {
    coordinator: "edit",
    educator: { read: "all", reads: "ownUnits", edit: ["name", "note", "supportNetwork"], edits: "assigned" },
    "area-manager": "read",
    administration: { read: [...system, "code", "type", "status"] },
  },
  people: {
    coordinator: "edit",
    educator: {
      read: "all",
      reads: "ownUnits",
      edit: "all",
      edits: "assigned",
      but: ["safetyBlock", "safetyBlockReason", "safetyBlockedOn"],
      create: true,
    },
    "area-manager": "read",
    administration: "never",
  },
  placements: {
    coordinator: "edit",
    educator: { read: "all", reads: "ownUnits" },
    "area-manager": "edit",
    administration: {
      read: "all",
      but: [
        "note",
        "overrideReason",
        "destination",
        "departureReason",
        "transferReason",
        "cancellationDetail",
        "corrections",
      ],
    },
  },
  plans: {
    coordinator: "edit",
    educator: { read: "all", reads: "assigned", edit: "all", edits: "assigned", create: true },
    "area-manager": "read",
    administration: "never",
  },
  reviews: {
    coordinator: "edit",
    educator: { read: "all", reads: "assigned", edit: "all", edits: "assigned", create: true },
    "area-manager": "read",
    administration: "never",
  },
  "diary-entries": {
    coordinator: "edit",
    educator: { read: "all", reads: "assigned", edit: "all", edits: "own", create: true },
    "area-manager": { read: "all", reads: "opened" },
    administration: "never",
  },
  "diary-openings": {
    coordinator: "read",
    educator: "never",
    "area-manager": "read",
    administration: "never",
  },
  "access-reviews": {
    coordinator: "never",
    educator: "never",
    "area-manager": "read",
    administration: "never",
  },
  absences: {
    coordinator: "edit",
    educator: { read: "all", reads: "ownUnits", edit: "all", edits: "assigned", create: true },
    "area-manager": "read",
    administration: {
      read: [...system, "householdId", "placementId", "from", "to", "confirmed"],
    },
  },
  documents: {
    coordinator: "edit",
    educator: { read: "all", reads: "assigned", edit: "all", edits: "assigned", create: true },
    "area-manager": "read",
    administration: "never",
  },
  disclosures: {
    coordinator: "edit",
    educator: { read: "all", reads: "assigned" },
    "area-manager": "edit",
    administration: "never",
  },
  "referral-steps": {
    coordinator: "read",
    educator: { read: "all", reads: "ownUnits" },
    "area-manager": "read",
    administration: "never",
  },
  "team-meetings": {
    coordinator: "edit",
    educator: "read",
    "area-manager": "read",
    administration: "never",
  },
  "supervision-sessions": {
    coordinator: "edit",
    educator: { read: "all", reads: "own" },
    "area-manager": "read",
    administration: "never",
  },
  "fee-agreements": { coordinator: "read", educator: "never", "area-manager": "edit", administration: "edit" },
  // Names of colleagues are needed to say who is responsible for a household; addresses and phones are not.
  staff: {
    coordinator: { read: [...system, "username", "name", "roles", "unitIds", "activeFrom", "activeTo"] },
    educator: { read: [...system, "username", "name", "roles"] },
    "area-manager": "edit",
    administration: { read: [...system, "username", "name", "roles"] },
  },
  "partner-clients": { coordinator: "never", educator: "never", "area-manager": "edit", administration: "never" },
  "retention-rules": { coordinator: "never", educator: "never", "area-manager": "edit", administration: "never" },
  "retention-runs": { coordinator: "never", educator: "never", "area-manager": "read", administration: "never" },
  "capacity-reports": {
    coordinator: "read",
    educator: { read: "all", reads: "ownUnits" },
    "area-manager": "read",
    administration: "read",
  },
};

/** Actions that are more than an edit, and who may do them. */
const actions = {
  admit: ["coordinator", "area-manager", "educator"],
  depart: ["coordinator", "area-manager", "educator"],
  moveReferral: ["coordinator", "area-manager"],
  waiveFee: ["area-manager"],
  reservePlace: ["coordinator", "area-manager"],
  changeHousehold: ["coordinator", "educator"],
  manageSafetyBlock: ["coordinator"],
  assignEducators: ["coordinator"],
  workOnPlan: ["coordinator", "educator"],
  approvePlan: ["coordinator"],
  writeDiary: ["coordinator", "educator"],
  askFollowUp: ["coordinator"],
  leadTeam: ["coordinator"],
  override: ["area-manager"],
  makeCapacityReport: ["coordinator", "area-manager"],
  readOccupancy: ["coordinator", "educator", "area-manager", "administration"],
  readHouseholdFile: ["coordinator", "educator", "area-manager", "administration"],
  readCompositions: ["coordinator", "area-manager", "administration"],
  restrictHousehold: ["coordinator", "area-manager"],
  openDiary: ["area-manager"],
  acknowledgeOpening: ["coordinator"],
  readAccessLog: ["area-manager"],
  reviewAccess: ["area-manager"],
  manageAccounts: ["area-manager"],
  managePartners: ["area-manager"],
  manageRetention: ["area-manager"],
  holdRetention: ["coordinator", "area-manager"],
  giveCopy: ["coordinator", "area-manager"],
  recordDisclosure: ["coordinator", "area-manager"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof actions;

export const may = (held: readonly Role[], action: Action): boolean =>
  held.some((role) => (actions[action] as readonly Role[]).includes(role));

export const actionsOf = (held: readonly Role[]): Action[] =>
  (Object.keys(actions) as Action[]).filter((action) => may(held, action));

const expand = (grant: Grant): FieldGrant => {
  if (grant === "edit") return { read: "all", edit: "all", create: true };
  if (grant === "read") return { read: "all" };
  if (grant === "never") return { read: [] };
  return grant;
};

const includes = (fields: Fields | undefined, name: string): boolean =>
  fields === "all" || (fields?.includes(name) ?? false);

const grantsOf = (held: readonly Role[], resource: Resource) =>
  held.map((role) => expand(grants[resource.name]?.[role] ?? "never"));

/** Set by people, in a grid or a form, rather than by an action or by the application. */
const isTyped = (field: Field) => field.setBy === "staff";

export interface Access {
  /** Names of the fields that may be seen; empty: the kind of record does not exist for this person. */
  read: ReadonlySet<string>;
  /** Names of the fields that may be changed in an edit. */
  edit: ReadonlySet<string>;
  create: boolean;
}

const computed = new Map<string, Access>();

/** What somebody who holds these roles may read and change of a resource; several roles add up. */
export const accessTo = (resource: Resource, held: readonly Role[]): Access => {
  const key = `${resource.name} ${[...held].sort().join(" ")}`;
  const known = computed.get(key);
  if (known) return known;
  const given = grantsOf(held, resource);
  const names = (right: "read" | "edit", of: readonly Field[]) =>
    of
      .map((field) => field.name)
      .filter((name) => given.some((grant) => includes(grant[right], name) && !grant.but?.includes(name)));
  const access = {
    read: new Set(names("read", resource.fields)),
    edit: new Set(names("edit", resource.fields.filter(isTyped))),
    create: resource.beginsWith === undefined && given.some((grant) => grant.create === true),
  };
  computed.set(key, access);
  return access;
};

const reaches: readonly Reach[] = ["own", "opened", "assigned", "ownUnits", "all"];

/** Whether one reach holds everything that another does, within the same kind of right. */
export const reachesAsFarAs = (reach: Reach, other: Reach): boolean => reaches.indexOf(reach) >= reaches.indexOf(other);

/** Of which records of a kind one role may read and edit the fields that `accessTo` names; unset: of none. */
export const reachOf = (resource: Resource, role: Role): { read?: Reach; edit?: Reach } => {
  const grant = expand(grants[resource.name]?.[role] ?? "never");
  const isNamed = (fields: Fields | undefined) => fields === "all" || (fields?.length ?? 0) > 0;
  return {
    ...(isNamed(grant.read) && { read: grant.reads ?? "all" }),
    ...(isNamed(grant.edit) && { edit: grant.edits ?? "all" }),
  };
};
