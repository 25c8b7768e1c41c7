import * as z from "zod";
import { detailOf, fieldSentences } from "#functions/http/problem";
import { type Route, route } from "#functions/http/route";
import { previewRows, type RowForesight } from "#functions/use-cases/preview-rows";
import { type RowOutcome, saveRows } from "#functions/use-cases/save-rows";
import { visibleTo } from "#functions/use-cases/visible";
import { accessTo } from "#shared/access";
import { id } from "#shared/fields";
import type { Resource } from "#shared/resource";
import { recordNames } from "#shared/words/record-names";
import type { StaffRequest } from "../request.ts";
import { creationInManual, edits, editsInManual, fields } from "./typed-fields.ts";

/** Rows of one bulk edit. */
export const MAX_ROWS = 5000;

const row = z.union([z.strictObject({ id: id(), edits }), z.strictObject({ create: fields(z.unknown()) })]);
const body = z.strictObject({ rows: z.array(row).max(MAX_ROWS) });

const bodyInManual = (resource: Resource) =>
  z.strictObject({
    rows: z
      .array(
        z.union([
          z.strictObject({ id: id(), edits: editsInManual(resource) }),
          z.strictObject({ create: creationInManual(resource) }),
        ]),
      )
      .max(MAX_ROWS),
  });

/** Many rows at once: what saving them would do, and saving them. */
export const bulkRoutes = (resource: Resource): Route<StaffRequest>[] => {
  const many = {
    method: "POST",
    resource: resource.name,
    allow: ({ ctx }: StaffRequest) => accessTo(resource, ctx.actor.roles).edit.size > 0,
    body,
    bodyInManual: () => bodyInManual(resource),
    answers: z.object({ rows: z.array(z.record(z.string(), z.unknown())) }),
  } as const;
  return [
    route({
      ...many,
      path: `/api/${resource.name}/edits`,
      summary: `Change or create many ${resource.name}; each row is answered on its own`,
      run: async (request, { body: { rows } }) => {
        const outcomes = await saveRows(request.ctx, resource, rows);
        return { rows: outcomes.map((outcome) => rowAnswer(request, resource, outcome)) };
      },
    }),
    route({
      ...many,
      path: `/api/${resource.name}/edits/preview`,
      summary: `What changing or creating many ${resource.name} would do, row by row; nothing is written`,
      run: async (request, { body: { rows } }) => {
        const foresights = await previewRows(request.ctx, resource, rows);
        return { rows: foresights.map((foresight) => foresightAnswer(request, resource, foresight)) };
      },
    }),
  ];
};

const rowAnswer = (request: StaffRequest, resource: Resource, outcome: RowOutcome) =>
  outcome.status === "saved"
    ? { ...outcome, record: outcome.record && visibleTo(request.ctx, resource)(outcome.record) }
    : unsavedAnswer(request, resource, outcome);

const foresightAnswer = (request: StaffRequest, resource: Resource, foresight: RowForesight) =>
  foresight.status === "saved" ? foresight : unsavedAnswer(request, resource, foresight);

const unsavedAnswer = (
  { language }: StaffRequest,
  resource: Resource,
  outcome: Exclude<RowOutcome, { status: "saved" }>,
) => {
  if (outcome.status === "conflict") return outcome;
  const { id: rowId, status, code, fields: errors, extra } = outcome;
  const names = recordNames[language];
  return {
    id: rowId,
    status,
    code,
    detail: detailOf(language, outcome, names),
    errors: fieldSentences(language, errors, { names, resource: resource.name }),
    ...extra,
  };
};
