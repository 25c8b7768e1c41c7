import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { holdReview } from "#shared/steps/plans";
import { withoutUnset } from "../data/edits.ts";
import { recordIn } from "../data/reading.ts";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

type Wanted = Pick<Parts, "client" | "collections">;

/** Writes down a review that was held. It moves the plan's goals, so everything open is asked for news. @throws Problem */
export const recordReview = async (
  { client, collections }: Wanted,
  planId: string,
  told: Record<string, unknown>,
): Promise<void> => {
  const answer = await persistently((idempotencyKey) =>
    client.json(`/${Plan.name}/${planId}/${holdReview.path}`, {
      method: "POST",
      body: withoutUnset(told),
      idempotencyKey,
    }),
  );
  collections.of(Review.name).merge([recordIn(answer)]);
  collections.refresh();
};
