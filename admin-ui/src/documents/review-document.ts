import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Review } from "#shared/resources/review";
import type { Speech } from "../i18n/language.ts";
import { type Discretion, discretionFor } from "./discretion.ts";
import { onPaper } from "./letterhead.ts";
import { facts, nothingUnder, signatures, textBlock, titledTable } from "./parts.ts";
import { type PlanPapers, planCode, progressText } from "./plan-document.ts";

export interface ReviewPapers extends PlanPapers {
  review: Review;
}

const present = ({ participants }: Review, { t, words }: Speech, { hides }: Discretion): Content => {
  const named = participants
    .filter(({ name }) => !hides({ name }))
    .map(({ name, side }): TableCell[] => [name, words.values.reviewSides[side]]);
  const title = t.plans.whoWasThere;
  if (named.length === 0) return nothingUnder(title, t.plans.document.noParticipants);
  return titledTable({ title, widths: ["*", "*"], head: [t.plans.name, t.plans.side], rows: named });
};

const outcomes = ({ review, plan }: ReviewPapers, speech: Speech, { said }: Discretion): Content[] => {
  const { t, words } = speech;
  if (review.goalOutcomes.length === 0) return [];
  const rows = review.goalOutcomes.map(({ goalId, progress, status, note }): TableCell[] => [
    said(plan.goals.find(({ id }) => id === goalId)?.text) ?? "",
    { stack: [progressText(speech, progress), { text: words.values.goalStatuses[status], style: "label" }] },
    said(note) ?? "",
  ]);
  const head = [t.plans.document.goal, t.plans.progress, t.plans.note];
  return [titledTable({ title: t.plans.perGoal, widths: ["*", 92, "*"], head, rows })];
};

/** The minutes of a review as a paper for both sides to sign. */
export const reviewDocument = (papers: ReviewPapers, speech: Speech): TDocumentDefinitions => {
  const { review, plan, household, people, addresses, printedOn } = papers;
  const { t, words, f, say } = speech;
  const { document } = t.plans;
  const discretion = discretionFor(people, addresses);
  const { said } = discretion;
  const edition = say(t.plans.edition, { edition: plan.edition });
  return onPaper(speech, {
    name: `${planCode(plan, household)} · ${f.date(review.heldOn)}`,
    printedOn,
    content: [
      { text: document.minutesOf, style: "title" },
      {
        text: `${document[plan.kind]} · ${say(document.household, { code: household.code ?? "" })} · ${edition}`,
        style: "subtitle",
      },
      facts([
        [t.plans.held, f.date(review.heldOn)],
        [t.plans.kind, words.values.reviewKinds[review.kind]],
        [t.plans.nextOn, review.nextOn && f.date(review.nextOn)],
        [document.extension, review.extension ? document.extensionYes : document.extensionNo],
      ]),
      present(review, speech, discretion),
      ...outcomes(papers, speech, discretion),
      ...textBlock(t.plans.decisions, said(review.decisions)),
      ...textBlock(t.plans.minutes, said(review.minutes)),
      signatures(document.signatures, document.placeAndDate, [
        document.signGuest,
        document.signEducator,
        document.signCoordinator,
        document.signService,
      ]),
    ],
  });
};
