import type { Review } from "#shared/resources/review";
import type { Speech } from "../i18n/language.ts";
import { downloadPdf } from "./download.ts";
import { planFileName, reviewFileName } from "./file-name.ts";
import { type PlanPapers, planDocument } from "./plan-document.ts";
import { reviewDocument } from "./review-document.ts";

const codeOf = ({ household }: PlanPapers): string => household.code ?? household.id;

/** Draws a plan on A4 and saves it. */
export const printPlan = (papers: PlanPapers, speech: Speech): Promise<void> =>
  downloadPdf(planDocument(papers, speech), planFileName(papers.plan, codeOf(papers)));

/** Draws the minutes of a review on A4 and saves them. */
export const printReview = (papers: PlanPapers, review: Review, speech: Speech): Promise<void> =>
  downloadPdf(reviewDocument({ ...papers, review }, speech), reviewFileName(review, papers.plan, codeOf(papers)));
