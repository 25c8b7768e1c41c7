import * as z from "zod";
import { tableFromEnvironment } from "#functions/db/client";
import { SAMPLE_SIZE } from "#functions/use-cases/draw-access-review";
import { createAccessReview } from "./access-review.ts";

const size = z.coerce.number().int().min(1).max(500).default(SAMPLE_SIZE);

export const handler = createAccessReview({
  table: tableFromEnvironment(),
  size: size.parse(process.env.ACCESS_SAMPLE_SIZE),
});
