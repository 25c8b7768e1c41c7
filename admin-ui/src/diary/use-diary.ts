import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import type { Sought } from "#shared/rules/diary-search";
import { useParts } from "../parts.ts";
import { type DiaryFilter, type DiaryPage, readDiary, readGoalEntries, searchDiaries } from "./calls.ts";

const DIARY = "diary";

/** How long what was read counts as fresh when somebody comes back to it, in milliseconds. */
const FRESH_MS = 20_000;

/** How long a page that nobody touches goes without asking again, in milliseconds. */
const PAGE_MS = 120_000;

/** Asks again for everything that is shown of diaries: after something has been written. */
export const useDiaryNews = (): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: [DIARY] }), [queries]);
};

/** What the page around it has read already. */
export interface KnownStart {
  entries?: readonly DiaryEntry[] | undefined;
  next?: string | undefined;
}

const startWith = ({ entries, next }: KnownStart) =>
  entries && {
    initialData: {
      pages: [{ items: entries, ...(next !== undefined && { next }) } satisfies DiaryPage],
      pageParams: [undefined],
    },
  };

/** A household's diary, the last day first, page by page; entries of one kind when asked. */
export const useDiary = (householdId: string, filter: DiaryFilter = {}, known: KnownStart = {}) => {
  const { client } = useParts();
  const isWhole = filter.kind === undefined && filter.goalId === undefined;
  return useInfiniteQuery({
    queryKey: [DIARY, householdId, filter.kind, filter.goalId],
    queryFn: ({ pageParam }) =>
      readDiary(client, householdId, { ...filter, ...(pageParam !== undefined && { next: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: DiaryPage) => page.next,
    staleTime: FRESH_MS,
    retry: false,
    ...(isWhole && startWith(known)),
  });
};

/** What a search in one's diaries finds; the answer before stays until the new one is there. */
export const useDiarySearch = (sought: Sought & { householdId?: string }) => {
  const { client } = useParts();
  return useQuery({
    queryKey: [DIARY, "search", sought],
    queryFn: () => searchDiaries(client, sought),
    placeholderData: (before) => before,
    staleTime: FRESH_MS,
    // What is no longer hers to read goes from the page by itself.
    refetchInterval: PAGE_MS,
    retry: false,
  });
};

/** All entries that serve a goal. */
export const useGoalEntries = (householdId: string, goalId: string, wanted: boolean) => {
  const { client } = useParts();
  return useQuery({
    queryKey: [DIARY, householdId, "goal", goalId],
    queryFn: () => readGoalEntries(client, householdId, goalId),
    enabled: wanted,
    staleTime: FRESH_MS,
    retry: false,
  });
};
