import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { diaryPage } from "#functions/use-cases/diary-page";
import { DiarySearch, searchDiary } from "#functions/use-cases/search-diary";
import { mayReadAny, visibleTo } from "#functions/use-cases/visible";
import { id } from "#shared/fields";
import { DiaryEntry, diaryKinds } from "#shared/resources/diary-entry";
import { recordAnswer } from "../record-answer.ts";
import type { StaffRequest } from "../request.ts";

const readsDiaries = ({ ctx }: StaffRequest) => mayReadAny(ctx, DiaryEntry);

const entry = recordAnswer(DiaryEntry);
const snippet = z.object({ before: z.string(), hit: z.string(), after: z.string() });

export const diary: Route<StaffRequest>[] = [
  route({
    method: "GET",
    path: "/api/households/{id}/diary",
    resource: DiaryEntry.name,
    summary: "A page of a household's diary, the last day first",
    allow: readsDiaries,
    params: z.object({ id: id() }),
    query: z.strictObject({
      next: z.string().max(500).optional(),
      kind: z.enum(diaryKinds).optional(),
      goalId: id().optional(),
    }),
    answers: z.object({ items: z.array(entry), next: z.string().optional() }),
    run: async ({ ctx }, { params, query }) => {
      const page = await diaryPage(ctx, params.id, query);
      return { ...page, items: page.items.map(visibleTo(ctx, DiaryEntry)) };
    },
  }),
  route({
    method: "POST",
    path: "/api/diary-entries/search",
    resource: DiaryEntry.name,
    summary: "Search the diaries that are open to me; what is sought stands in no address",
    allow: readsDiaries,
    body: DiarySearch,
    answers: z.object({ items: z.array(z.object({ entry, snippet: snippet.optional() })), more: z.boolean() }),
    run: async ({ ctx }, { body }) => {
      const { items, more } = await searchDiary(ctx, body);
      return { items: items.map((found) => ({ ...found, entry: visibleTo(ctx, DiaryEntry)(found.entry) })), more };
    },
  }),
];
