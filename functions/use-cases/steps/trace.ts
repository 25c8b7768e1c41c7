import { acknowledgeDiaryOpening } from "#functions/use-cases/acknowledge-opening";
import { remarkOnSampled, signAccessReview } from "#functions/use-cases/review-access";
import { acknowledgeOpening, remarkOnEntry, signReview } from "#shared/steps/trace";
import { type Taking, taking } from "./taking.ts";

export const traceTaken: readonly Taking[] = [
  taking(acknowledgeOpening, acknowledgeDiaryOpening),
  taking(remarkOnEntry, remarkOnSampled),
  taking(signReview, signAccessReview),
];
