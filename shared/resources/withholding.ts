import * as z from "zod";
import { date, longText, reference } from "../fields.ts";

/** An organisation that must not be told anything, from when to when (half-open), and why. */
export const withholding = z.object({
  organisationId: reference("organisations"),
  from: date(),
  to: date().optional(),
  reason: longText(1000),
  endReason: longText(1000).optional(),
});
