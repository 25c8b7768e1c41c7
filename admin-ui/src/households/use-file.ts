import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useMemo } from "react";
import * as z from "zod";
import type { StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { recordIn } from "../data/reading.ts";
import { type Parts, useParts } from "../parts.ts";
import { type Answer, createNearby, type Nearby } from "./nearby.ts";
import { onlyReading } from "./only-reading.ts";

const Records = z.array(z.unknown());
const File = z.looseObject({
  household: z.unknown(),
  mine: z.boolean(),
  around: z.record(z.string(), Records),
  diary: z.object({ items: Records, next: z.string().optional() }).optional(),
});

/** How long a page that nobody touches goes without asking again, in milliseconds. */
const PAGE_MS = 120_000;

/** Coming back to the page after this long asks again, in milliseconds. */
const FRESH_MS = 10_000;

export interface FileDiary {
  entries: readonly DiaryEntry[];
  next?: string;
}

const isEntry = (record: StoredRecord): record is DiaryEntry => "kind" in record && "text" in record;

const answerIn = (file: z.infer<typeof File>): Answer => {
  const { household, mine, around, diary, ...kinds } = file;
  const answer = new Map<string, StoredRecord[]>();
  const add = (name: string, records: readonly unknown[]) =>
    answer.set(name, [...(answer.get(name) ?? []), ...records.map(recordIn)]);
  for (const [name, records] of [...Object.entries(kinds), ...Object.entries(around)])
    if (Array.isArray(records)) add(name, records);
  add(Household.name, [household]);
  add(DiaryEntry.name, diary?.items ?? []);
  return answer;
};

/**
 * Everything that a household's page shows, read in one answer and asked for again when something of it has been
 * changed here, when somebody comes back to it, and now and then. A household that I may only read offers nothing else:
 * the parts that the page works with then hold no right to change anything.
 */
export const useFile = (id: string) => {
  const parts = useParts();
  const { client, collections } = parts;
  const again = useMemo(() => ({ ask: async (): Promise<unknown> => undefined }), []);
  const nearby = useMemo(
    () =>
      createNearby({
        whole: collections,
        isOwn: (record) => record.householdId === id,
        askAgain: () => again.ask(),
      }),
    [collections, id, again],
  );
  const { data, error, refetch } = useQuery({
    queryKey: ["file", id],
    retry: false,
    staleTime: FRESH_MS,
    gcTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: PAGE_MS,
    queryFn: async () => {
      const file = File.parse(await client.json(`/households/${id}/file`));
      return { mine: file.mine, diary: diaryIn(file), answer: answerIn(file) };
    },
  });
  // Also what had been answered before this page was drawn, and before anybody sees it without.
  useLayoutEffect(() => {
    if (data) nearby.show(data.answer);
  }, [nearby, data]);
  useEffect(() => {
    again.ask = () => refetch();
  }, [again, refetch]);
  useWideForms(nearby);
  const isMine = data?.mine ?? false;
  const near = useMemo(
    (): Parts => ({ ...parts, ...(!isMine && { me: onlyReading(parts.me) }), collections: nearby }),
    [parts, nearby, isMine],
  );
  return { parts: near, nearby, isHere: data !== undefined, isMine, diary: data?.diary, error, refetch };
};

const diaryIn = ({ diary }: z.infer<typeof File>): FileDiary | undefined =>
  diary && {
    entries: diary.items.map(recordIn).filter(isEntry),
    ...(diary.next !== undefined && { next: diary.next }),
  };

/** A form may offer any record of a kind: while one is open, it finds them all. */
const useWideForms = (nearby: Nearby) => {
  useEffect(() => {
    let release: (() => void) | undefined;
    const look = () => {
      const isOpen = document.querySelector('[role="dialog"]') !== null;
      if (isOpen) release ??= nearby.widen();
      else {
        release?.();
        release = undefined;
      }
    };
    document.addEventListener("focusin", look);
    return () => {
      document.removeEventListener("focusin", look);
      release?.();
    };
  }, [nearby]);
};
