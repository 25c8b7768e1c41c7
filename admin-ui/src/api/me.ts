import * as z from "zod";
import type { Client } from "./client.ts";

const Rights = z.object({ read: z.array(z.string()), edit: z.array(z.string()), create: z.boolean() });

const Me = z
  .object({
    username: z.string(),
    name: z.string().optional(),
    staffId: z.string().optional(),
    unitIds: z.array(z.string()).default([]),
    roles: z.array(z.string()),
    may: z.record(z.string(), Rights),
    actions: z.array(z.string()),
  })
  .transform((me) => ({ ...me, name: me.name ?? me.username }));

/** Who is signed in and what they may see and change, as the server says it. */
export type Me = z.infer<typeof Me>;

export const readMe = async (client: Client): Promise<Me> => Me.parse(await client.json("/me"));
