import type { FieldErrors } from "../refusal.ts";

interface Participant {
  role: string;
  personId?: string;
  staffId?: string;
  name?: string;
}

interface Kept {
  householdId: string;
  kind: string;
  personId?: string;
  previousId?: string;
  status: string;
  archived?: boolean;
}

/** Who somebody is, whatever part she takes; unset while nobody is named. */
const identityOf = ({ personId, staffId, name }: Participant): string | undefined =>
  personId ?? staffId ?? name?.trim().toLocaleLowerCase("it");

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Names every participant who is nobody, or who stands further up already. Only lists that change are looked at. */
export const participantErrors = (
  { participants }: { participants: readonly Participant[] },
  before?: { participants: readonly Participant[] },
): FieldErrors => {
  if (before && isSame(participants, before.participants)) return {};
  const errors: FieldErrors = {};
  const seen = new Set<string>();
  participants.forEach((participant, index) => {
    const who = identityOf(participant);
    if (who === undefined) errors[`participants.${index}.name`] = { code: "whoIsIt" };
    else if (seen.has(who)) errors[`participants.${index}`] = { code: "participantTwice" };
    else seen.add(who);
  });
  return errors;
};

/** Names every goal whose id another one has. */
export const goalsTwice = (
  { goals }: { goals: readonly { id: string }[] },
  before?: { goals: readonly { id: string }[] },
): FieldErrors => {
  if (before && isSame(goals, before.goals)) return {};
  const errors: FieldErrors = {};
  goals.forEach(({ id }, index) => {
    if (goals.findIndex((goal) => goal.id === id) < index) errors[`goals.${index}.id`] = { code: "twice" };
  });
  return errors;
};

const inForceOrAbout = ["approved", "active", "underReview"];

/** What stays with a plan once it is written: its household, and for a later edition what it is an edition of. */
export const changesOfKept = (plan: Kept, before?: Kept): FieldErrors => {
  const errors: FieldErrors = {};
  if (plan.archived && inForceOrAbout.includes(plan.status)) errors.archived = { code: "planStillInForce" };
  if (!before) return errors;
  if (plan.householdId !== before.householdId) errors.householdId = { code: "staysAsItIs" };
  if (plan.previousId === undefined) return errors;
  if (plan.kind !== before.kind) errors.kind = { code: "staysAsItIs" };
  if (plan.personId !== before.personId) errors.personId = { code: "staysAsItIs" };
  return errors;
};
