import type { AdmitHousehold } from "#functions/use-cases/admit-household";
import type { ReportPeriod } from "#functions/use-cases/make-capacity-report";
import type { Edits } from "#functions/use-cases/plan-edit";
import type { RecordDeparture } from "#functions/use-cases/record-departure";
import type { Resource } from "#shared/resource";
import type { Step as CaseStep } from "#shared/step";

export interface Create {
  does: "create";
  resource: Resource;
  id: string;
  values: Record<string, unknown>;
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

export interface Reservation {
  householdId: string;
  unitId: string;
  placeId: string;
  referralId: string;
  status: "optioned" | "confirmed";
  optionExpiresOn?: string;
  expectedIn: string;
  expectedOut: string;
}

/** An option or a confirmation. */
export interface Reserve {
  does: "reserve";
  id: string;
  reservation: Reservation;
}

/** A reservation that comes to nothing. */
export interface Release {
  does: "release";
  id: string;
  status: "cancelled" | "didNotArrive";
}

export interface Prolong {
  does: "prolong";
  id: string;
  extension: { from: string; to: string; decidedOn: string; reason: string };
}

/** From one place to another of the same unit: the old stay ends on the day on which the new one begins. */
export interface Move {
  does: "move";
  id: string;
  from: string;
  placeId: string;
  expectedOut: string;
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

/** A capacity report frozen on its day, as the schedule does it. */
export interface Report {
  does: "report";
  id: string;
  period: ReportPeriod;
}

export type Deed = Create | Edit | Admit | Depart | Reserve | Release | Prolong | Move | Report | Take;

/** Something that somebody did on a day. */
export type Step = Deed & { on: string; by: string };
