import { contextFor, type Sources, systemActor } from "#functions/use-cases/context";
import { drawAccessReview, SAMPLE_SIZE } from "#functions/use-cases/draw-access-review";
import { periodJustEnded } from "#shared/rules/report-period";

/** What a schedule says. */
export interface AccessReviewEvent {
  draw: "lastMonth";
}

export interface DrawnReview {
  reviewId: string;
  month: string;
  sampled: number;
}

export interface AccessReviewSources extends Sources {
  /** Entries of one sample. */
  size?: number;
}

/** Draws the sample of the month just ended. A schedule may fire twice for one moment: a month has one sample. */
export const createAccessReview =
  ({ size = SAMPLE_SIZE, ...sources }: AccessReviewSources) =>
  async (_event: AccessReviewEvent): Promise<DrawnReview> => {
    const ctx = contextFor(sources, systemActor);
    const last = periodJustEnded(ctx.now(), "month").from.slice(0, 7);
    const { id: reviewId, month, sampled } = await drawAccessReview(ctx, last, size);
    return { reviewId, month, sampled };
  };
