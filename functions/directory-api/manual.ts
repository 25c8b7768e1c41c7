import type { Documented } from "#functions/http/openapi";
import type { RefusalCode } from "#shared/refusal";
import type { directoryWords } from "#shared/words/directory-words";
import { client, invitation, lastSeen, member, newClient } from "./examples.ts";

type OperationName = keyof (typeof directoryWords)["it"]["operations"];

type Entry = Pick<Documented, "refuses" | "examples"> & { name: OperationName };

/** What every change of somebody's access is refused for. */
const access: RefusalCode[] = [
  "accountSuspended",
  "ownAccount",
  "lastCoordinator",
  "lastAreaManager",
  "notPossibleNow",
];

const oneMember = { answer: member };
const oneClient = { answer: client };
const clientInside = { answer: { client } };

/** What the manual says of each route, beside what its shapes say. */
export const manual: Readonly<Record<string, Entry>> = {
  "GET /api/directory/staff": { name: "readLastSeen", examples: { answer: lastSeen } },
  "POST /api/directory/staff": {
    name: "inviteStaff",
    refuses: ["accountSuspended", "emailTaken", "invitationNotSent"],
    examples: { body: invitation, answer: { member } },
  },
  "POST /api/directory/staff/{id}/invitation": {
    name: "inviteStaffAgain",
    refuses: ["reinstateFirst", "notPossibleNow", "emailTaken", "invitationNotSent"],
    examples: { body: {}, answer: { member } },
  },
  "POST /api/directory/staff/{id}/roles": {
    name: "setRoles",
    refuses: access,
    examples: { body: { roles: ["educator"] }, ...oneMember },
  },
  "POST /api/directory/staff/{id}/email": {
    name: "setEmail",
    refuses: ["emailTaken", "notPossibleNow"],
    examples: { body: { email: invitation.email }, ...oneMember },
  },
  "POST /api/directory/staff/{id}/suspension": {
    name: "suspendStaff",
    refuses: access,
    examples: { body: {}, answer: { ...member, suspended: true } },
  },
  "POST /api/directory/staff/{id}/reinstatement": {
    name: "reinstateStaff",
    refuses: access,
    examples: { body: {}, ...oneMember },
  },
  "POST /api/directory/staff/{id}/end-of-work": {
    name: "endWork",
    refuses: access,
    examples: { body: { on: "2027-03-31" }, answer: { ...member, activeTo: "2027-03-31" } },
  },
  "POST /api/directory/partner-clients": {
    name: "createClient",
    examples: { body: newClient, ...clientInside },
  },
  "POST /api/directory/partner-clients/{id}/secrets": {
    name: "addSecret",
    refuses: ["twoSecretsAlready", "machineUnknown"],
    examples: { body: {}, ...clientInside },
  },
  "POST /api/directory/partner-clients/{id}/secrets/{secretId}/removal": {
    name: "removeSecret",
    refuses: ["lastSecret", "machineUnknown"],
    examples: { body: {}, ...oneClient },
  },
  "POST /api/directory/partner-clients/{id}/scopes": {
    name: "setScopes",
    refuses: ["machineUnknown"],
    examples: { body: { scopes: newClient.scopes }, ...oneClient },
  },
  "POST /api/directory/partner-clients/{id}/webhook-secret": {
    name: "renewWebhookSecret",
    examples: { body: {}, ...clientInside },
  },
};
