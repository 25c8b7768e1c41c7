import type { PlanPapers } from "#admin-ui/documents/plan-document.ts";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import type { Goal, Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import type { StaffMember } from "#shared/resources/staff-member";

const system = (id: string) => ({
  id,
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  createdBy: "educator",
  updatedAt: "2026-01-01T00:00:00.000Z",
  updatedBy: "educator",
  archived: false,
});

export const person = (id: string, firstName: string, lastName: string, more: Partial<Person> = {}): Person => ({
  ...system(id),
  householdId: "hh_1",
  firstName,
  lastName,
  residency: "guest",
  consents: [],
  safetyBlock: false,
  ...more,
});

export const guest = person("per_1", "Anna", "Prova");
/** Kept away from her for her safety. */
export const blocked = person("per_2", "Mario José", "Núñez", { residency: "nonResident", safetyBlock: true });

export const educator: StaffMember = {
  ...system("stf_1"),
  username: "educator",
  name: "Marco Sala",
  suspended: false,
  roles: ["educator"],
};

export const household: Household = {
  ...system("hh_1"),
  code: "N-0123",
  type: "womanWithChildren",
  status: "inHousing",
  name: "Famiglia Prova",
  educators: [],
  supportNetwork: [],
};

export const goal: Goal = {
  id: "gol_1",
  area: "work",
  text: "Un contratto di sei mesi",
  indicator: "Contratto firmato",
  baseline: "Lavora a chiamata",
  dueOn: "2026-12-31",
  responsible: "Anna con Marco",
  actions: [
    { text: "Curriculum", doneOn: "2026-03-01" },
    { text: "Colloqui", dueOn: "2026-06-01", who: "Anna" },
  ],
  progress: 2,
  status: "open",
};

export const plan: Plan = {
  ...system("pln_1"),
  householdId: "hh_1",
  kind: "PI",
  edition: 2,
  status: "active",
  startedOn: "2026-02-01",
  reviewEveryMonths: 3,
  nextReviewOn: "2026-11-01",
  responsibleIds: ["stf_1"],
  participants: [
    { role: "guest", personId: "per_1" },
    { role: "educator", staffId: "stf_1" },
    { role: "referringContact", name: "Dott.ssa Elena Brambilla" },
    { role: "nonResident", personId: "per_2" },
  ],
  startingSituation: "Da tre mesi con noi",
  guestWords: "Vorrei una porta mia",
  goals: [goal],
};

export const review: Review = {
  ...system("rev_1"),
  planId: "pln_1",
  householdId: "hh_1",
  heldOn: "2026-05-04",
  kind: "joint",
  participants: [
    { name: "Marco Sala", side: "us" },
    { name: "Núñez Mario José", side: "other" },
    { name: "Dott.ssa Elena Brambilla", side: "referringService" },
  ],
  goalOutcomes: [{ goalId: "gol_1", progress: 2, status: "open", note: "Due colloqui" }],
  decisions: "Si cerca casa",
  extension: true,
  nextOn: "2026-08-04",
  minutes: "Si è parlato del lavoro",
};

export const papers = (more: Partial<PlanPapers> = {}): PlanPapers => ({
  plan,
  household,
  people: [guest, blocked],
  staff: [educator],
  addresses: ["Via dei Platani 12, Monza"],
  printedOn: "2026-10-12",
  ...more,
});
