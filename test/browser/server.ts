import * as z from "zod";
import { signIn } from "#infra/local/tokens";
import type { StoredRecord } from "#shared/resource";
import { here } from "./here.ts";

const Page = z.object({
  items: z.array(z.looseObject({ id: z.string(), version: z.number() })),
  next: z.string().optional(),
});

/** The API as a colleague in another office uses it. */
export interface Colleague {
  list: (resource: string) => Promise<StoredRecord[]>;
  /** What stands at an address, as text. */
  answer: (path: string) => Promise<string>;
  create: (resource: string, values: object) => Promise<StoredRecord>;
  /** Takes somebody on, with an account of her own. */
  invite: (values: object) => Promise<StoredRecord>;
  edit: (resource: string, id: string, edits: Record<string, { from?: unknown; to: unknown }>) => Promise<StoredRecord>;
  /** Answers the status only: a refusal is an answer, too. */
  post: (path: string, body: object) => Promise<number>;
}

/** Somebody else who is at work at the same time. */
export const colleague = async (username: string): Promise<Colleague> => {
  const address = here().address;
  const { access_token } = await signIn(address, username, here().passwords[username] ?? "");
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  const send = (method: string, path: string, body: object) =>
    fetch(`${address}/api${path}`, { method, headers, body: JSON.stringify(body) });
  const recordFrom = async (answer: Response): Promise<StoredRecord> => {
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as StoredRecord;
  };
  return {
    async list(resource) {
      const items: StoredRecord[] = [];
      for (let query = ""; ; ) {
        const page = Page.parse(await (await fetch(`${address}/api/${resource}${query}`, { headers })).json());
        items.push(...(page.items as StoredRecord[]));
        if (!page.next) return items;
        query = `?next=${page.next}`;
      }
    },
    answer: async (path) => (await fetch(`${address}/api${path}`, { headers })).text(),
    create: async (resource, values) => recordFrom(await send("POST", `/${resource}`, values)),
    invite: async (values) => {
      const { member } = await recordFrom(await send("POST", "/directory/staff", values));
      return member as StoredRecord;
    },
    edit: async (resource, id, edits) => recordFrom(await send("PATCH", `/${resource}/${id}`, { edits })),
    post: async (path, body) => (await send("POST", path, body)).status,
  };
};
