import type * as z from "zod";
import type { NewPartnerClient } from "#functions/use-cases/partner-clients/create-client";
import type { PartnerClient } from "#shared/resources/partner-client";
import type { StaffMember } from "#shared/resources/staff-member";

/*
 * Invented from end to end. None holds a secret or a password, not even a made-up one: examples are copied, and what
 * looks like a secret is searched for.
 */

const made = {
  version: 1,
  createdAt: "2026-10-12T07:30:00.000Z",
  createdBy: "area-manager",
  updatedAt: "2026-10-12T07:30:00.000Z",
  updatedBy: "area-manager",
  archived: false,
};

export const invitation = {
  username: "giulia.ferri",
  name: "Giulia Ferri",
  email: "giulia.ferri@example.org",
  roles: ["educator" as const],
  language: "it" as const,
  activeFrom: "2026-11-02",
};

export const member: Partial<StaffMember> = {
  id: "stf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ",
  ...made,
  ...invitation,
  suspended: false,
  invitedOn: "2026-10-12",
};

export const lastSeen = { items: [{ id: "stf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ", lastSeenAt: "2026-10-12T07:30:00.000Z" }] };

export const newClient: z.input<typeof NewPartnerClient> = {
  name: "consorzio-di-esempio",
  organisationId: "org_01K7C3T0M8Q2V5X9Z4B6D8F0HK",
  scopes: ["capacity.read", "referrals.write", "referrals.read"],
  requestsPerMinute: 60,
  requestsPerDay: 5_000,
};

export const client: Partial<PartnerClient> = {
  id: "ptc_01K7C3T0M8Q2V5X9Z4B6D8F0HM",
  ...made,
  ...newClient,
  webhookGeneration: 1,
  identityClientId: "5f2c1e0a9b7d4c3e8f6a1b2c3d4e5f60",
  secrets: [{ secretId: "first", createdAt: "2026-10-12T07:30:00.000Z" }],
  suspended: false,
};
