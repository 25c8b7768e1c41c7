import type { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";

/** Codes and numbers only: a file's name is read by everybody who passes the desk. */
export const planFileName = ({ kind, edition }: Plan, code: string): string => `${kind}-${code}-ed${edition}.pdf`;

export const reviewFileName = ({ heldOn }: Review, { kind, edition }: Plan, code: string): string =>
  `${kind}-${code}-ed${edition}-${heldOn}.pdf`;
