import type { Step } from "#shared/step";
import { toneOf } from "../record/tones.ts";

/** Whether a step ends in a "no": its button stands apart, in red. */
export const isGrave = ({ of, to }: Step): boolean => toneOf(of.field("status")?.list)?.(to) === "bad";
