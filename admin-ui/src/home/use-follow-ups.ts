import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { DiaryEntry } from "#shared/resources/diary-entry";
import type { AskedEntry } from "#shared/rules/deadline-records";
import { useParts } from "../parts.ts";

const EVERY_MS = 60_000;

const Answer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      householdId: z.string(),
      followUps: z.array(z.object({ askedOn: z.string(), dueOn: z.string().optional() })),
    }),
  ),
});

const none: readonly AskedEntry[] = [];

/** Entries about which something was asked and not answered. Diaries are too long to be opened for that. */
export const useFollowUps = (wanted: boolean): readonly AskedEntry[] => {
  const { client, me } = useParts();
  const { data } = useQuery({
    queryKey: ["follow-ups"],
    enabled: wanted && me.may[DiaryEntry.name]?.create === true,
    refetchInterval: EVERY_MS,
    retry: false,
    queryFn: async () => Answer.parse(await client.json("/follow-ups")).items,
  });
  return data ?? none;
};
