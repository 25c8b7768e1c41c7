import * as z from "zod";
import { revisionsOf } from "#functions/db/revisions";
import { type Route, route } from "#functions/http/route";
import { listRecords } from "#functions/use-cases/list-records";
import { saveOne } from "#functions/use-cases/save-one";
import { getInScope } from "#functions/use-cases/scope";
import { mayReadAny, visibleRevision, visibleTo } from "#functions/use-cases/visible";
import { accessTo } from "#shared/access";
import { id } from "#shared/fields";
import type { Resource } from "#shared/resource";
import { recordAnswer } from "../record-answer.ts";
import type { StaffRequest } from "../request.ts";
import { bulkRoutes } from "./bulk-routes.ts";
import { creationInManual, edits, editsInManual, fields } from "./typed-fields.ts";

const listQuery = z.strictObject({
  next: z.string().max(500).optional(),
  // Down to the nanosecond and no further: an instant cannot say more.
  since: z.iso.datetime().max(30).optional(),
  archived: z.enum(["true", "false"]).optional(),
  // For whoever wants to show something at once; without it a page is as large as it comes.
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

const revision = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  action: z.string(),
  changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
});

/** What everybody can do with every kind of record, made from its definition. */
export const resourceRoutes = (resource: Resource): Route<StaffRequest>[] => {
  const path = `/api/${resource.name}`;
  const one = { path: `${path}/{id}`, params: z.object({ id: id() }), resource: resource.name };
  const readable = ({ ctx }: StaffRequest) => mayReadAny(ctx, resource);
  const editable = ({ ctx }: StaffRequest) => accessTo(resource, ctx.actor.roles).edit.size > 0;
  const record = recordAnswer(resource);
  return [
    route({
      method: "GET",
      path,
      summary: `List ${resource.name}, or what has changed since an earlier answer`,
      allow: readable,
      query: listQuery,
      answers: z.object({
        items: z.array(record),
        next: z.string().optional(),
        asOf: z.iso.datetime(),
        afresh: z.literal(true).optional(),
      }),
      run: async ({ ctx }, { query }) => {
        const page = await listRecords(ctx, resource, { ...query, archived: query.archived === "true" });
        return { ...page, items: page.items.map(visibleTo(ctx, resource)) };
      },
    }),
    route({
      ...one,
      method: "GET",
      summary: `Read one of ${resource.name}`,
      allow: readable,
      answers: record,
      run: async ({ ctx }, { params }) => visibleTo(ctx, resource)(await getInScope(ctx, resource, params.id)),
    }),
    route({
      ...one,
      path: `${path}/{id}/history`,
      method: "GET",
      summary: `Who changed one of ${resource.name}, when, from what to what`,
      allow: readable,
      answers: z.object({ items: z.array(revision) }),
      run: async ({ ctx }, { params }) => {
        const seen = await getInScope(ctx, resource, params.id);
        const revisions = await revisionsOf(ctx.table, resource, params.id);
        return { items: revisions.map(visibleRevision(ctx, resource, seen)) };
      },
    }),
    creationRoute(resource),
    route({
      ...one,
      method: "PATCH",
      summary: `Change fields of one of ${resource.name}, each from the value seen to the value wanted`,
      allow: editable,
      body: z.strictObject({ edits }),
      bodyInManual: () => z.strictObject({ edits: editsInManual(resource) }),
      answers: record,
      run: async ({ ctx }, { params, body }) =>
        visibleTo(ctx, resource)(await saveOne(ctx, resource, { id: params.id, edits: body.edits })),
    }),
    ...bulkRoutes(resource),
  ];
};

const creationRoute = (resource: Resource): Route<StaffRequest> =>
  route({
    method: "POST",
    path: `/api/${resource.name}`,
    resource: resource.name,
    summary: `Create one of ${resource.name}`,
    allow: ({ ctx }: StaffRequest) => mayReadAny(ctx, resource),
    body: fields(z.unknown()),
    bodyInManual: () => creationInManual(resource),
    status: 201,
    answers: recordAnswer(resource),
    run: async ({ ctx }, { body }) => visibleTo(ctx, resource)(await saveOne(ctx, resource, { create: body })),
  });
