import { field, longText, text } from "../fields.ts";
import { AccessReview } from "../resources/access-review.ts";
import { DiaryOpening } from "../resources/diary-opening.ts";
import { defineStep, type Step } from "../step.ts";

/** The coordinator has taken note that somebody opened a diary. */
export const acknowledgeOpening = defineStep({
  of: DiaryOpening,
  name: "acknowledgeOpening",
  path: "acknowledgement",
  allow: "acknowledgeOpening",
  when: ({ acknowledgedOn }) => acknowledgedOn === undefined,
});

/** What is to be said about one entry of the sample; a later remark takes the place of an earlier one. */
export const remarkOnEntry = defineStep({
  of: AccessReview,
  name: "remarkOnEntry",
  path: "remarks",
  from: ["open"],
  allow: "reviewAccess",
  fields: {
    entryId: field(text(60)),
    remark: field(longText(1000), { sensitivity: "intimate" }),
  },
});

export const signReview = defineStep({
  of: AccessReview,
  name: "signReview",
  path: "signature",
  from: ["open"],
  to: "signed",
  allow: "reviewAccess",
  asks: ["conclusion"],
});

export const openingSteps: readonly Step[] = [acknowledgeOpening];
export const reviewSteps: readonly Step[] = [remarkOnEntry, signReview];
