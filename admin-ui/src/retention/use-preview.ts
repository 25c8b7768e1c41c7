import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { useParts } from "../parts.ts";

const count = { kind: z.string(), archive: z.number(), erase: z.number(), confirmed: z.boolean() };

const Preview = z.object({
  on: z.string(),
  kinds: z.array(z.object(count)),
  files: z.array(
    z.object({
      resource: z.string(),
      id: z.string(),
      code: z.string().optional(),
      lines: z.array(
        z.object({ ...count, on: z.string(), monthsUntilArchived: z.number(), monthsUntilErased: z.number() }),
      ),
    }),
  ),
  kept: z.array(z.object({ id: z.string(), code: z.string().optional(), until: z.string().optional() })),
  without: z.array(z.string()),
});
export type Preview = z.infer<typeof Preview>;

export const previewKey = ["retention-preview"];

/** What the rules would do today; made anew whenever a rule changes. */
export const usePreview = (rulesStand: string) => {
  const { client } = useParts();
  return useQuery({
    queryKey: [...previewKey, rulesStand],
    retry: false,
    queryFn: async () => Preview.parse(await client.json("/retention/preview")),
  });
};
