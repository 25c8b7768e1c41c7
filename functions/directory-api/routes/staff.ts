import * as z from "zod";
import { route } from "#functions/http/route";
import { recordAnswer } from "#functions/staff-api/record-answer";
import { accountsSeen } from "#functions/use-cases/accounts/accounts-seen";
import {
  changeEmail,
  changeRoles,
  endWork,
  reinstateAccount,
  suspendAccount,
} from "#functions/use-cases/accounts/change-access";
import { type Invitation, inviteStaff, inviteStaffAgain } from "#functions/use-cases/accounts/invite-staff";
import { visibleTo } from "#functions/use-cases/visible";
import { may } from "#shared/access";
import { date, email, id, picklist, references, several, text } from "#shared/fields";
import { mailLanguages, StaffMember, staffRoles } from "#shared/resources/staff-member";
import type { DirectoryRequest } from "../request.ts";

/** Names that revisions use for what nobody does by hand. */
const reserved = new Set(["system"]);

/** Also a name in the user pool and in tokens: no spaces, no signs that mean something there. */
const USERNAME = /^[a-z0-9][a-z0-9._-]{0,58}[a-z0-9]$/;

const username = z
  .string()
  .trim()
  .toLowerCase()
  .refine((name) => USERNAME.test(name), { params: { code: "usernameShape" } })
  .refine((name) => !reserved.has(name), { params: { code: "notUnique" } });

const rolesHeld = several("staffRoles", staffRoles).refine((roles) => roles.length > 0, {
  params: { code: "required" },
});

const invitation = z.strictObject({
  username,
  name: text(),
  email: email(),
  roles: rolesHeld,
  unitIds: references("units").optional(),
  phone: text(40).optional(),
  language: picklist("mailLanguages", mailLanguages).optional(),
  activeFrom: date().optional(),
});

const record = recordAnswer(StaffMember);
const invited = z.object({ member: record, temporaryPassword: z.string().optional() });

const one = {
  method: "POST" as const,
  params: z.object({ id: id() }),
  resource: StaffMember.name,
  allow: ({ ctx }: DirectoryRequest) => may(ctx.actor.roles, "manageAccounts"),
  answers: record,
};
const path = "/api/directory/staff";

const shown = ({ ctx }: DirectoryRequest, { member, ...way }: Invitation) => ({
  member: visibleTo(ctx, StaffMember)(member),
  ...way,
});

const seen = ({ ctx }: DirectoryRequest, member: StaffMember) => visibleTo(ctx, StaffMember)(member);

/** Who works here and may sign in. */
export const staff = [
  route({
    ...one,
    params: undefined,
    method: "GET",
    path,
    summary: "When each of the staff was last here",
    answers: z.object({ items: z.array(z.object({ id: z.string(), lastSeenAt: z.iso.datetime().optional() })) }),
    run: async ({ ctx }) => ({ items: await accountsSeen(ctx) }),
  }),
  route({
    ...one,
    params: undefined,
    path,
    summary: "Invite somebody: her staff record and her account in one go",
    body: invitation,
    bodyInManual: () => invitation.extend({ username: z.string().regex(USERNAME), roles: rolesHeld.min(1) }),
    status: 201,
    answers: invited,
    run: async (request, { body }) => shown(request, await inviteStaff(request.ctx, request.directory, body)),
  }),
  route({
    ...one,
    path: `${path}/{id}/invitation`,
    summary: "Send a new way in; what she used before opens nothing any more",
    body: z.strictObject({}),
    answers: invited,
    run: async (request, { params }) =>
      shown(request, await inviteStaffAgain(request.ctx, request.directory, params.id)),
  }),
  route({
    ...one,
    path: `${path}/{id}/roles`,
    summary: "Give and take roles; what is taken is gone with the next request",
    body: z.strictObject({ roles: rolesHeld }),
    run: async (request, { params, body }) =>
      seen(request, await changeRoles(request.ctx, request.directory, { ...params, ...body })),
  }),
  route({
    ...one,
    path: `${path}/{id}/email`,
    summary: "Change where her e-mails and her way in go",
    body: z.strictObject({ email: email() }),
    run: async (request, { params, body }) =>
      seen(request, await changeEmail(request.ctx, request.directory, { ...params, ...body })),
  }),
  route({
    ...one,
    path: `${path}/{id}/suspension`,
    summary: "Shut somebody out at once, in every open page",
    body: z.strictObject({}),
    run: async (request, { params }) => seen(request, await suspendAccount(request.ctx, request.directory, params.id)),
  }),
  route({
    ...one,
    path: `${path}/{id}/reinstatement`,
    summary: "Let somebody in again",
    body: z.strictObject({}),
    run: async (request, { params }) =>
      seen(request, await reinstateAccount(request.ctx, request.directory, params.id)),
  }),
  route({
    ...one,
    path: `${path}/{id}/end-of-work`,
    summary: "Set the last day of work, or take it back",
    body: z.strictObject({ on: date().optional() }),
    run: async (request, { params, body }) =>
      seen(request, await endWork(request.ctx, request.directory, { ...params, ...body })),
  }),
];
