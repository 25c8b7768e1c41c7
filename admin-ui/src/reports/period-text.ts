import { monthRange } from "#shared/dates";
import type { Formats } from "../format.ts";

/** A whole month by its name, other days by their dates. */
export const periodText = (f: Formats, { from, to }: { from: string; to: string }): string => {
  const month = monthRange(from.slice(0, 7));
  return month.from === from && month.to === to ? f.month(from) : `${f.date(from)} – ${f.date(to)}`;
};
