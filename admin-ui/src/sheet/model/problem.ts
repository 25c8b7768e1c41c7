/** Why a typed text could not be taken. The sentences stand in the words under `problems`. */
export const problemCodes = [
  "notANumber",
  "notAnAmount",
  "tooManyDecimals",
  "notADate",
  "noSuchDate",
  "notAChoice",
  "ambiguousChoice",
  "notYesOrNo",
] as const;

export type ProblemCode = (typeof problemCodes)[number];
