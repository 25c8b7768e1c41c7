import type * as z from "zod";
import type { Resource } from "#shared/resource";

const made = new Map<string, z.ZodObject>();

/** The shape in which a record is answered: as much of it as its reader may see. Made once for all of a kind's routes. */
export const recordAnswer = ({ name, schema }: Resource): z.ZodObject => {
  const known = made.get(name) ?? schema.partial();
  made.set(name, known);
  return known;
};
