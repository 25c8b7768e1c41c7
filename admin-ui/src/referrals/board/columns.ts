import { addDays } from "#shared/dates";
import type { Referral, ReferralStatus } from "#shared/resources/referral";
import type { Step } from "#shared/step";

/** A column of the board: the statuses whose cards it holds. */
export interface Column {
  name: ColumnName;
  statuses: readonly ReferralStatus[];
  /** Cards of what is over stay this many days. */
  keepsDays?: number;
}

export const columnNames = [
  "drafts",
  "incoming",
  "filter",
  "suitable",
  "waiting",
  "project",
  "fee",
  "accepted",
  "admitted",
  "closed",
] as const;
export type ColumnName = (typeof columnNames)[number];

const DAYS_KEPT = 30;

/** In the order of the road, the ends last. */
export const columns: readonly Column[] = [
  { name: "drafts", statuses: ["draft"] },
  { name: "incoming", statuses: ["received", "reopened"] },
  { name: "filter", statuses: ["inFilter", "moreInformationNeeded"] },
  { name: "suitable", statuses: ["suitable"] },
  { name: "waiting", statuses: ["waiting"] },
  { name: "project", statuses: ["sharedProject"] },
  { name: "fee", statuses: ["feeToFormalise"] },
  { name: "accepted", statuses: ["accepted"] },
  { name: "admitted", statuses: ["admitted"], keepsDays: DAYS_KEPT },
  { name: "closed", statuses: ["unsuitable", "withdrawn", "expired"], keepsDays: DAYS_KEPT },
];

const urgencyRank: Record<string, number> = { emergency: 0, urgent: 1, ordinary: 2 };

/** The most urgent first, then whoever has been here longest. */
const byNeed = (a: Referral, b: Referral): number =>
  (urgencyRank[a.urgency] ?? 3) - (urgencyRank[b.urgency] ?? 3) ||
  (a.waitingSince ?? a.receivedOn ?? "").localeCompare(b.waitingSince ?? b.receivedOn ?? "");

const isKept = ({ keepsDays }: Column, { updatedAt }: Referral, today: string): boolean =>
  keepsDays === undefined || updatedAt.slice(0, 10) >= addDays(today, -keepsDays);

/** The cards of a column, in order. */
export const cardsIn = (column: Column, referrals: readonly Referral[], today: string): Referral[] =>
  referrals
    .filter((referral) => column.statuses.includes(referral.status) && isKept(column, referral, today))
    .sort(byNeed);

export const columnOf = (status: string): Column | undefined =>
  columns.find(({ statuses }) => statuses.some((one) => one === status));

/** Which of the open steps lead into a column. */
export const stepsInto = (column: Column, open: readonly Step[]): Step[] =>
  open.filter(({ to }) => column.statuses.some((status) => status === to));

/** The steps that lead anywhere else: what is possible when a drop is not. */
export const stepsAway = (status: string, open: readonly Step[]): Step[] =>
  open.filter(({ to }) => to !== undefined && to !== status);
