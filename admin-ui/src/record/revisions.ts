import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import type { Client } from "../api/client.ts";
import { useParts } from "../parts.ts";

const Revision = z.object({
  version: z.number(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  changes: z.record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() })),
});

/** Who did what to a record, and each field before and after. */
export type Revision = z.infer<typeof Revision>;

const Answer = z.object({ items: z.array(Revision) });

/** Newest first. @throws Problem */
export const readRevisions = async (client: Client, resource: string, id: string): Promise<Revision[]> => {
  const { items } = Answer.parse(await client.json(`/${resource}/${id}/history`));
  return items.sort((a, b) => b.version - a.version);
};

/** What became of one field, the last change first, with the names of those who did it. */
export const pastOf = (revisions: readonly Revision[], field: string, nameOf: (username: string) => string) =>
  revisions.flatMap(({ at, by, changes }) => {
    const change = changes[field];
    return change ? [{ at, by: nameOf(by), from: change.from, to: change.to }] : [];
  });

/** The revisions of a record, read again whenever it has a newer version. */
export const useRevisions = (resource: string, id: string, version: number) => {
  const { client } = useParts();
  return useQuery({
    queryKey: ["revisions", resource, id, version],
    queryFn: () => readRevisions(client, resource, id),
    retry: false,
    placeholderData: (earlier) => earlier,
  });
};
