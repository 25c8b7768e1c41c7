import * as z from "zod";
import { StaffMember } from "#shared/resources/staff-member";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

type Speaks = Pick<Parts, "client" | "collections">;

const Invited = z.object({ member: z.unknown(), temporaryPassword: z.string().optional() });

/** What somebody was invited with; without a password the directory has sent it by e-mail. */
export interface Handover {
  username: string;
  name: string;
  temporaryPassword?: string;
}

const asked = (client: Parts["client"], path: string, body: object): Promise<unknown> =>
  persistently((idempotencyKey) =>
    client.json(`/directory/${StaffMember.name}${path}`, { method: "POST", body, idempotencyKey }),
  );

const shown = ({ collections }: Speaks, answer: unknown) => {
  const member = recordIn(answer);
  collections.of(StaffMember.name).merge([member]);
  return member;
};

const handedOver = (parts: Speaks, answer: unknown): Handover => {
  const { member, temporaryPassword } = Invited.parse(answer);
  const { username, name } = shown(parts, member);
  return { username: String(username), name: String(name), ...(temporaryPassword && { temporaryPassword }) };
};

/** @throws Problem with the reason for each field that was not taken */
export const invite = async (parts: Speaks, values: object): Promise<Handover> =>
  handedOver(parts, await asked(parts.client, "", values));

/** @throws Problem `reinstateFirst`, or `invalid` without an e-mail address */
export const inviteAgain = async (parts: Speaks, id: string): Promise<Handover> =>
  handedOver(parts, await asked(parts.client, `/${id}/invitation`, {}));

/** Roles, suspension, reinstatement, end of work. @throws Problem: `ownAccount`, `lastAreaManager`, `lastCoordinator` */
export const changeAccess = async (parts: Speaks, id: string, step: string, body: object = {}): Promise<void> => {
  shown(parts, await asked(parts.client, `/${id}/${step}`, body));
};

const Seen = z.object({ items: z.array(z.object({ id: z.string(), lastSeenAt: z.string().optional() })) });

/** When each of the staff was last here, by the id of her record. */
export const readLastSeen = async ({ client }: Speaks): Promise<ReadonlyMap<string, string>> => {
  const { items } = Seen.parse(await client.json(`/directory/${StaffMember.name}`));
  return new Map(items.flatMap(({ id, lastSeenAt }) => (lastSeenAt ? [[id, lastSeenAt] as const] : [])));
};
