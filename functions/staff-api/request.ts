import type { Objects } from "#functions/objects/objects";
import type { Context } from "#functions/use-cases/context";
import type { AccessSink } from "#shared/access-entry";
import type { Language } from "#shared/words/sentence";

/** What a staff route works with: the use case's context and the language of whoever reads the answer. */
export interface StaffRequest {
  ctx: Context;
  language: Language;
  /** Where files that others have sent us lie. */
  objects?: Objects;
  /** Where it is written down whose data were answered. */
  accessSink?: AccessSink;
}
