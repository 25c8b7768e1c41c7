import * as z from "zod";
import { revisionsOf } from "#functions/db/revisions";
import { detailOf, fieldSentences } from "#functions/http/problem";
import { type Route, route } from "#functions/http/route";
import { listRecords } from "#functions/use-cases/list-records";
import { saveOne } from "#functions/use-cases/save-one";
import { type RowOutcome, saveRows } from "#functions/use-cases/save-rows";
import { getInScope } from "#functions/use-cases/scope";
import { mayReadAny, visibleRevision, visibleTo } from "#functions/use-cases/visible";
import { accessTo } from "#shared/access";
import { id } from "#shared/fields";
import type { Resource } from "#shared/resource";
import type { StaffRequest } from "../request.ts";

/** Rows of one bulk edit. */
export const MAX_ROWS = 5000;

/** More than any record has. Each field that does not exist is named in the answer, and that answer has to end. */
const MOST_FIELDS = 100;

const fields = <S extends z.ZodType>(value: S) =>
  z
    .record(z.string().max(60), value)
    .refine((named) => Object.keys(named).length <= MOST_FIELDS, { params: { code: "unknownField" } });

const edits = fields(z.strictObject({ from: z.unknown().optional(), to: z.unknown().optional() })).refine(
  (named) => Object.keys(named).length > 0,
  { params: { code: "required" } },
);

const row = z.union([z.strictObject({ id: id(), edits }), z.strictObject({ create: fields(z.unknown()) })]);

const listQuery = z.strictObject({
  next: z.string().max(500).optional(),
  // Down to the nanosecond and no further: an instant cannot say more.
  since: z.iso.datetime().max(30).optional(),
  archived: z.enum(["true", "false"]).optional(),
});

const revision = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  action: z.string(),
  changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
});

/** What people set, each with the shape that it takes; the manual says it, the use case checks it field by field. */
const typedFields = ({ fields: all }: Resource) =>
  Object.fromEntries(all.filter(({ setBy }) => setBy === "staff").map(({ name, schema }) => [name, schema]));

const creationInManual = (resource: Resource) => z.strictObject(typedFields(resource));

/** Unset is `null` on the wire. */
const editsInManual = (resource: Resource) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(typedFields(resource)).map(([name, schema]) => {
        const value = z.union([schema, z.null()]).optional();
        return [name, z.strictObject({ from: value, to: value }).optional()];
      }),
    ),
  );

/** What everybody can do with every kind of record, made from its definition. */
export const resourceRoutes = (resource: Resource): Route<StaffRequest>[] => {
  const path = `/api/${resource.name}`;
  const one = { path: `${path}/{id}`, params: z.object({ id: id() }), resource: resource.name };
  const readable = ({ ctx }: StaffRequest) => mayReadAny(ctx, resource);
  const editable = ({ ctx }: StaffRequest) => accessTo(resource, ctx.actor.roles).edit.size > 0;
  const record = resource.schema.partial();
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
      bodyInManual: z.strictObject({ edits: editsInManual(resource) }),
      answers: record,
      run: async ({ ctx }, { params, body }) =>
        visibleTo(ctx, resource)(await saveOne(ctx, resource, { id: params.id, edits: body.edits })),
    }),
    route({
      method: "POST",
      path: `${path}/edits`,
      resource: resource.name,
      summary: `Change or create many ${resource.name}; each row is answered on its own`,
      allow: editable,
      body: z.strictObject({ rows: z.array(row).max(MAX_ROWS) }),
      bodyInManual: z.strictObject({
        rows: z
          .array(
            z.union([
              z.strictObject({ id: id(), edits: editsInManual(resource) }),
              z.strictObject({ create: creationInManual(resource) }),
            ]),
          )
          .max(MAX_ROWS),
      }),
      answers: z.object({ rows: z.array(z.record(z.string(), z.unknown())) }),
      run: async (request, { body }) => {
        const outcomes = await saveRows(request.ctx, resource, body.rows);
        return { rows: outcomes.map((outcome) => rowAnswer(request, resource, outcome)) };
      },
    }),
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
    bodyInManual: creationInManual(resource),
    status: 201,
    answers: resource.schema.partial(),
    run: async ({ ctx }, { body }) => visibleTo(ctx, resource)(await saveOne(ctx, resource, { create: body })),
  });

const rowAnswer = ({ ctx, language }: StaffRequest, resource: Resource, outcome: RowOutcome) => {
  if (outcome.status === "saved")
    return { ...outcome, record: outcome.record && visibleTo(ctx, resource)(outcome.record) };
  if (outcome.status === "conflict") return outcome;
  const { id: rowId, status, code, fields, extra } = outcome;
  return {
    id: rowId,
    status,
    code,
    detail: detailOf(language, outcome),
    errors: fieldSentences(language, fields, resource.name),
    ...extra,
  };
};
