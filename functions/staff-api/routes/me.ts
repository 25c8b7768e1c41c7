import * as z from "zod";
import { getRecord } from "#functions/db/records";
import { noteSignIn } from "#functions/db/sign-ins";
import type { Table } from "#functions/db/table";
import { ownerOf } from "#functions/db/unique";
import { route } from "#functions/http/route";
import type { Actor } from "#functions/use-cases/context";
import { accessTo, actionsOf } from "#shared/access";
import { resources } from "#shared/resources/index";
import { StaffMember } from "#shared/resources/staff-member";
import type { StaffRequest } from "../request.ts";

const answers = z.object({
  username: z.string(),
  name: z.string(),
  staffId: z.string().optional(),
  unitIds: z.array(z.string()),
  roles: z.array(z.string()),
  may: z.record(z.string(), z.object({ read: z.array(z.string()), edit: z.array(z.string()), create: z.boolean() })),
  actions: z.array(z.string()),
});

/** What the staff record says; somebody who has none yet is called by the user name and works nowhere. */
const staffRecordOf = async (table: Table, username: string) => {
  const staffId = await ownerOf(table, StaffMember, "username", username);
  if (staffId === undefined) return { name: username, unitIds: [] };
  const { name, unitIds = [] } = await getRecord(table, StaffMember, staffId);
  return { name, staffId, unitIds };
};

const myself = async (table: Table, actor: Actor) => ({
  username: actor.id,
  ...(await staffRecordOf(table, actor.id)),
  roles: actor.roles,
  may: Object.fromEntries(
    resources.map((resource) => {
      const { read, edit, create } = accessTo(resource, actor.roles);
      return [resource.name, { read: [...read], edit: [...edit], create }];
    }),
  ),
  actions: actionsOf(actor.roles),
});

export const me = [
  route({
    method: "GET",
    path: "/api/me",
    summary: "Who I am, my roles, what I may do",
    allow: () => true,
    answers,
    run: async ({ ctx: { table, actor, now } }: StaffRequest) => {
      // Asked once by every page that opens: the moment by which the area manager knows who uses her access.
      await noteSignIn(table, actor.id, now());
      return myself(table, actor);
    },
  }),
];
