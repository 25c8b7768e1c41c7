import type { Grant } from "./grant.ts";
import type { Role } from "./roles.ts";

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

/** What somebody decides about a view that is nobody else's. */
const ofOneself = ["name", "grid", "filters", "sort", "columns", "group", "colours", "archived"] as const;

/** The table of domain roles against records, as data. The server applies it to every field of every answer and edit. */
export const grants: Record<string, Record<Role, Grant>> = {
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
  // Besides her own, those that are shared with a role of hers; only leaders share.
  views: {
    coordinator: { read: "all", reads: "own", edit: "all", edits: "own", create: true },
    educator: { read: "all", reads: "own", edit: ofOneself, edits: "own", create: true },
    "area-manager": { read: "all", reads: "own", edit: "all", edits: "own", create: true },
    administration: { read: "all", reads: "own", edit: ofOneself, edits: "own", create: true },
  },
  "capacity-reports": {
    coordinator: "read",
    educator: { read: "all", reads: "ownUnits" },
    "area-manager": "read",
    administration: "read",
  },
};
