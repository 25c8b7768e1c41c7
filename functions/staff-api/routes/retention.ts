import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { previewRetention } from "#functions/use-cases/retention/preview-retention";
import { ensureRules } from "#functions/use-cases/retention/rules";
import { runRetention } from "#functions/use-cases/retention/run-retention";
import { may } from "#shared/access";
import { date } from "#shared/fields";
import { RetentionRule } from "#shared/resources/retention-rule";
import { RetentionRun } from "#shared/resources/retention-run";
import { countedFromFacts, reasonsToKeep } from "#shared/rules/retention";
import type { StaffRequest } from "../request.ts";

const manages = ({ ctx }: StaffRequest): boolean => may(ctx.actor.roles, "manageRetention");

/** Somebody waits for it, and a request ends after half a minute; the night does the rest. */
const MOST_BY_HAND = 300;

const count = { kind: z.string(), archive: z.int(), erase: z.int(), confirmed: z.boolean() };

const preview = z.object({
  on: z.iso.date(),
  kinds: z.array(z.object(count)),
  files: z.array(
    z.object({
      resource: z.string(),
      id: z.string(),
      code: z.string().optional(),
      beginning: z.object({ day: z.iso.date(), from: z.enum(countedFromFacts) }),
      lines: z.array(
        z.object({ ...count, on: z.iso.date(), monthsUntilArchived: z.int(), monthsUntilErased: z.int() }),
      ),
    }),
  ),
  kept: z.array(
    z.object({
      id: z.string(),
      code: z.string().optional(),
      because: z.enum(reasonsToKeep),
      until: z.iso.date().optional(),
    }),
  ),
  without: z.array(z.string()),
});

export const retention: Route<StaffRequest>[] = [
  route({
    method: "GET",
    path: "/api/retention/preview",
    summary: "What the retention rules would archive and erase on a day, and what a hold keeps; nothing is changed",
    allow: manages,
    query: z.strictObject({ on: date().optional() }),
    answers: preview,
    run: ({ ctx }, { query }) => previewRetention(ctx, query.on),
  }),
  route({
    method: "POST",
    path: "/api/retention/missing-rules",
    resource: RetentionRule.name,
    summary: "Make the retention rules that are missing, unconfirmed, and answer all of them",
    allow: manages,
    body: z.strictObject({}),
    answers: z.object({ items: z.array(RetentionRule.schema) }),
    run: async ({ ctx }) => ({ items: await ensureRules(ctx) }),
  }),
  route({
    method: "POST",
    path: "/api/retention/run",
    resource: RetentionRun.name,
    summary: "Archive and erase now what the confirmed rules say, a few hundred records at most",
    allow: manages,
    body: z.strictObject({}),
    status: 201,
    answers: RetentionRun.schema,
    run: ({ ctx }) => runRetention(ctx, { trigger: "hand", most: MOST_BY_HAND }),
  }),
];
