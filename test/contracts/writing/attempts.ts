import type { Role } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import type { WritingHouse } from "./house.ts";
import type { Wish } from "./wishes.ts";

/** What became of an attempt: the record as it was answered, or why not. */
export interface Outcome {
  record?: StoredRecord;
  code?: string;
  errors?: Record<string, string>;
}

const JUST_MADE = 201;

/** Unset is `null` on the wire. */
const editOf = ({ field, from, to }: Wish) => ({ [field.name]: { from: from ?? null, to: to ?? null } });

export const patch = async ({ call }: WritingHouse, role: Role, resource: Resource, wish: Wish): Promise<Outcome> => {
  const { status, body } = await call(role, `PATCH /api/${resource.name}/${wish.record.id}`, {
    body: { edits: editOf(wish) },
  });
  return status < 300 ? { record: body } : body;
};

export const post = async (
  { call }: WritingHouse,
  role: Role,
  resource: Resource,
  values: Record<string, unknown>,
): Promise<Outcome> => {
  const { status, body } = await call(role, `POST /api/${resource.name}`, { body: values });
  return status === JUST_MADE ? { record: body } : body;
};

type Row = Wish | { create: Record<string, unknown> };

/** Many rows in one request; an answer that refuses them all is the answer to each. */
export const inBulk = async (
  { call }: WritingHouse,
  role: Role,
  resource: Resource,
  rows: readonly Row[],
): Promise<Outcome[]> => {
  const sent = rows.map((row) => ("create" in row ? row : { id: row.record.id, edits: editOf(row) }));
  const { status, body } = await call(role, `POST /api/${resource.name}/edits`, { body: { rows: sent } });
  if (status >= 300) return rows.map(() => body);
  return body.rows.map((row: Outcome & { status: string }) =>
    row.status === "conflict" ? { ...row, code: "conflict" } : row,
  );
};
