import { describe, expectTypeOf, it } from "vitest";
import type { FeeAgreement } from "#shared/resources/fee-agreement";
import type { Outage } from "#shared/resources/outage";
import type { Person } from "#shared/resources/person";
import type { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import type { Plan } from "#shared/resources/plan";
import type { Referral } from "#shared/resources/referral";
import type { Review } from "#shared/resources/review";
import type { Unit } from "#shared/resources/unit";
import type { DeadlineFacts } from "#shared/rules/deadline-records";
import type { ReportInput } from "#shared/rules/report-facts";

interface ReportRecords {
  units: Unit[];
  places: Place[];
  placements: Placement[];
  outages: Outage[];
  people: Person[];
  referrals: Referral[];
}

interface DeadlineRecords {
  placements: Placement[];
  plans: Plan[];
  reviews: Review[];
  feeAgreements: FeeAgreement[];
  people: Person[];
  outages: Outage[];
  places: Place[];
  referrals: Referral[];
}

describe("the records of the system", () => {
  it("fit into a capacity report as they are", () => {
    expectTypeOf<ReportRecords>().toExtend<Omit<ReportInput, "from" | "to" | "asOf">>();
  });

  it("fit into the deadlines as they are", () => {
    expectTypeOf<DeadlineRecords>().toExtend<DeadlineFacts>();
  });
});
