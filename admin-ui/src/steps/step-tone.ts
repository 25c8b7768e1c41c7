import type { Step } from "#shared/step";
import { toneOf } from "../record/tones.ts";

/** Steps that no status tells of: they shut somebody out, or nothing brings back what they take. */
const severe = new Set(["partner-clients.suspend", "households.erase", "people.erase"]);

/** Whether a step ends in a "no", shuts somebody out or takes something for good: its button stands apart, in red. */
export const isGrave = ({ of, name, to }: Step): boolean =>
  severe.has(`${of.name}.${name}`) || toneOf(of.field("status")?.list)?.(to) === "bad";
