import * as z from "zod";

const USUAL_LIMIT = 50;
const MOST = 100;

/** A page of what is listed by id: after which id, and how much. Query values arrive as text. */
export const pageQuery = (id: z.ZodType<string>) =>
  z.strictObject({
    next: id.optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(USUAL_LIMIT),
  });

export const pageShape = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });
