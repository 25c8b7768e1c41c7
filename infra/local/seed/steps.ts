import type { AdmitHousehold } from "#functions/use-cases/admit-household";
import type { HoldReview } from "#functions/use-cases/hold-review";
import type { ReportPeriod } from "#functions/use-cases/make-capacity-report";
import type { ReservePlace } from "#functions/use-cases/option-place";
import type { Edits } from "#functions/use-cases/plan-edit";
import type { RecordDeparture } from "#functions/use-cases/record-departure";
import type { AccessEntry } from "#shared/access-entry";
import type { Resource } from "#shared/resource";
import type { Step as CaseStep } from "#shared/step";

export interface Create {
  does: "create";
  resource: Resource;
  id: string;
  values: Record<string, unknown>;
  /** Other records that it replaces. */
  touches?: string[];
}

export interface Edit {
  does: "edit";
  resource: Resource;
  id: string;
  edits: Edits;
}

export interface Admit {
  does: "admit";
  id: string;
  unitId: string;
  entry: AdmitHousehold;
}

export interface Depart {
  does: "depart";
  id: string;
  departure: RecordDeparture;
}

/** A place is kept: as an option where it expires, for certain otherwise. */
export interface Reserve {
  does: "reserve";
  id: string;
  unitId: string;
  wish: ReservePlace & { expiresOn?: string };
}

/** A step of a record's life, through its use case. */
export interface Take {
  does: "take";
  step: CaseStep;
  id: string;
  told: Record<string, unknown>;
  /** Ids of the records that it makes, in the order in which they are made; those not named are drawn from the step. */
  news?: string[];
  /** Other records that it replaces or makes. */
  touches?: string[];
}

/** A review that was held, written down through its use case. */
export interface ReviewHeld {
  does: "review";
  id: string;
  planId: string;
  review: HoldReview;
}

/** A capacity report frozen on its day, as the schedule does it. */
export interface Report {
  does: "report";
  id: string;
  period: ReportPeriod;
}

/** A diary that is not hers, opened by the area manager with a reason. */
export interface Opening {
  does: "openDiary";
  id: string;
  householdId: string;
  reason: string;
}

/** What was read in a month, and the sample of it that is drawn when the month is over. */
export interface MonthReviewed {
  does: "drawReview";
  id: string;
  /** `YYYY-MM`. */
  month: string;
  readings: readonly AccessEntry[];
}

export type Deed = Create | Edit | Admit | Depart | Reserve | Report | ReviewHeld | Take | Opening | MonthReviewed;

/** Something that somebody did on a day. */
export type Step = Deed & { on: string; by: string };
