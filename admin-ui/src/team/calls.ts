import * as z from "zod";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

export interface HandoverWish {
  on: string;
  households: { householdId: string; toStaffId: string }[];
  role?: string;
}

const Answer = z.object({ moved: z.array(z.object({ householdId: z.string() })) });

/**
 * Hands over households on one day; answers how many have moved.
 * @throws Problem: `invalid` for a successor who cannot, `nothingToHandOver`
 */
export const handOver = async (
  { client, collections }: Pick<Parts, "client" | "collections">,
  staffId: string,
  wish: HandoverWish,
): Promise<number> => {
  const answer = await persistently((idempotencyKey) =>
    client.json(`/staff/${staffId}/handover`, { method: "POST", body: wish, idempotencyKey }),
  );
  collections.refresh();
  return Answer.parse(answer).moved.length;
};
