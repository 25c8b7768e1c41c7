import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import type { Goal, Participant, Plan } from "#shared/resources/plan";
import type { StaffMember } from "#shared/resources/staff-member";
import type { Speech } from "../i18n/language.ts";
import { type Discretion, discretionFor } from "./discretion.ts";
import { onPaper } from "./letterhead.ts";
import { facts, nothingUnder, signatures, textBlock, titledTable } from "./parts.ts";

/** What the papers of a plan are made from: only what the reader may see. */
export interface PlanPapers {
  plan: Plan;
  household: Household;
  /** Everybody of the household. */
  people: readonly Person[];
  staff: readonly StaffMember[];
  /** Addresses of units, taken out wherever somebody wrote them; unset for a reader who may know none. */
  addresses: readonly string[] | undefined;
  printedOn: string;
}

/** The name of a participant; unset for somebody who may not stand on the paper, or is not known to the reader. */
export const participantName = (
  { personId, staffId, name }: Participant,
  { people, staff }: Pick<PlanPapers, "people" | "staff">,
  { hides }: Discretion,
): string | undefined => {
  if (hides({ personId, name })) return undefined;
  const person = people.find(({ id }) => id === personId);
  if (personId !== undefined) return person && `${person.firstName} ${person.lastName}`;
  return staff.find(({ id }) => id === staffId)?.name ?? name;
};

/** How far a goal is, as a number and in words. */
export const progressText = ({ t, say }: Speech, progress: number): string => {
  const { progressWords } = t.plans;
  const words = [progressWords.p0, progressWords.p1, progressWords.p2, progressWords.p3, progressWords.p4];
  return `${say(t.plans.progressOf, { progress })} · ${words[progress] ?? ""}`;
};

const actionLines = ({ actions }: Goal, { t, f, say }: Speech, { said }: Discretion): Content[] =>
  actions.map(({ text, dueOn, doneOn, who }) => {
    const when = doneOn
      ? say(t.plans.actionDone, { date: f.date(doneOn) })
      : dueOn && say(t.plans.dueOn, { date: f.date(dueOn) });
    return { text: `– ${[said(text), said(who), when].filter((part) => part).join(", ")}`, fontSize: 9 };
  });

const goalRow = (goal: Goal, index: number, speech: Speech, discretion: Discretion): TableCell[] => {
  const { t, words, f, say } = speech;
  const { said } = discretion;
  const { area, text, indicator, baseline, dueOn, responsible, progress, status } = goal;
  return [
    `${index + 1}`,
    {
      stack: [
        { text: words.values.goalAreas[area], style: "label" },
        { text: said(text) ?? "", bold: true },
        ...(baseline ? [{ text: `${t.plans.baseline}: ${said(baseline)}`, fontSize: 9 }] : []),
        ...actionLines(goal, speech, discretion),
      ],
    },
    said(indicator) ?? "",
    {
      stack: [
        ...(dueOn ? [say(t.plans.dueOn, { date: f.date(dueOn) })] : []),
        ...(responsible ? [{ text: said(responsible) ?? "" }] : []),
      ],
    },
    { stack: [progressText(speech, progress), { text: words.values.goalStatuses[status], style: "label" }] },
  ];
};

const goalsTable = ({ goals }: Plan, speech: Speech, discretion: Discretion): Content => {
  const { t, words } = speech;
  const { document } = t.plans;
  if (goals.length === 0) return nothingUnder(t.plans.goals, document.noGoals);
  const { indicator } = words.parts["plans.goals"];
  return titledTable({
    title: t.plans.goals,
    widths: [16, "*", 112, 82, 78],
    head: [document.number, document.goal, indicator, document.timing, t.plans.progress],
    rows: goals.map((goal, index) => goalRow(goal, index, speech, discretion)),
  });
};

const participantsTable = (papers: PlanPapers, { t, words }: Speech, discretion: Discretion): Content => {
  const named = papers.plan.participants.flatMap((one): TableCell[][] => {
    const name = participantName(one, papers, discretion);
    return name ? [[name, words.values.planParticipantRoles[one.role]]] : [];
  });
  const title = t.plans.participants;
  if (named.length === 0) return nothingUnder(title, t.plans.document.noParticipants);
  const { name, role } = words.parts["plans.participants"];
  return titledTable({ title, widths: ["*", "*"], head: [name, role], rows: named });
};

const basics = ({ plan, people, staff }: PlanPapers, { t, words, f, count }: Speech): Content => {
  const { document } = t.plans;
  const labels = words.fields.plans;
  const day = (date: string | undefined) => date && f.date(date);
  const person = people.find(({ id, safetyBlock }) => id === plan.personId && !safetyBlock);
  const responsible = staff.filter(({ id }) => plan.responsibleIds?.includes(id)).map(({ name }) => name);
  return facts([
    [document.status, words.values.planStatuses[plan.status]],
    [document.person, person && `${person.firstName} ${person.lastName}`],
    [labels.responsibleIds, responsible.length > 0 ? f.list(responsible) : undefined],
    [t.plans.reviewEvery, plan.reviewEveryMonths ? count(t.plans.cadence, plan.reviewEveryMonths) : undefined],
    [labels.acknowledgedOn, day(plan.acknowledgedOn)],
    [labels.approvedOn, day(plan.approvedOn)],
    [labels.startedOn, day(plan.startedOn)],
    [labels.nextReviewOn, day(plan.nextReviewOn)],
    [labels.endedOn, day(plan.endedOn)],
  ]);
};

/** What the plan is called on paper and in its file's title: codes only. */
export const planCode = ({ kind, edition }: Plan, { code }: Household): string =>
  `${kind} ${code ?? ""} ed. ${edition}`;

/** The plan as a paper to read together and to sign. */
export const planDocument = (papers: PlanPapers, speech: Speech): TDocumentDefinitions => {
  const { plan, household, people, addresses, printedOn } = papers;
  const { t, words, say } = speech;
  const { document } = t.plans;
  const labels = words.fields.plans;
  const discretion = discretionFor(people, addresses);
  const { said } = discretion;
  const isDraft = plan.status === "draft" || plan.status === "shared";
  const edition = say(t.plans.edition, { edition: plan.edition });
  return onPaper(speech, {
    name: planCode(plan, household),
    printedOn,
    ...(isDraft && { watermark: document.draft }),
    content: [
      { text: document[plan.kind], style: "title" },
      { text: `${say(document.household, { code: household.code ?? "" })} · ${edition}`, style: "subtitle" },
      basics(papers, speech),
      participantsTable(papers, speech, discretion),
      ...textBlock(t.plans.guestWords, said(plan.guestWords)),
      ...textBlock(labels.startingSituation, said(plan.startingSituation)),
      ...textBlock(labels.resources, said(plan.resources)),
      ...textBlock(labels.difficulties, said(plan.difficulties)),
      goalsTable(plan, speech, discretion),
      ...textBlock(labels.outcome, said(plan.outcome)),
      signatures(document.signatures, document.placeAndDate, [
        document.signGuest,
        document.signEducator,
        document.signCoordinator,
        document.signService,
      ]),
    ],
  });
};
