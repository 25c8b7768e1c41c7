import type { Role } from "../access.ts";
import { type Colleague, isActive } from "./assignments.ts";
import type { DeadlineKind } from "./deadline-records.ts";
import type { Deadline } from "./deadlines.ts";
import { deadlinesFor, type FollowedFacts } from "./deadlines-of-role.ts";

export interface Reader extends Colleague {
  roles: readonly Role[];
  unitIds?: readonly string[];
  email?: string;
}

export interface DigestFacts extends FollowedFacts {
  households: readonly { id: string; code?: string; educators?: FollowedFacts["households"][number]["educators"] }[];
  referrals: readonly { id: string; number?: string }[];
  units: readonly { id: string; code: string }[];
}

/** One line of the e-mail: codes and days, nothing that says who somebody is. */
export interface DigestLine {
  kind: DeadlineKind;
  due: string;
  days: number;
  /** The household's code, or else the referral's number, or else the unit's code; unset where none is known. */
  about?: string;
}

export interface Digest {
  overdue: DigestLine[];
  soon: DigestLine[];
}

const codesOf = ({ households, referrals, units }: DigestFacts) => {
  const codes = new Map<string, string | undefined>([
    ...households.map(({ id, code }): [string, string | undefined] => [id, code]),
    ...referrals.map(({ id, number }): [string, string | undefined] => [id, number]),
    ...units.map(({ id, code }): [string, string | undefined] => [id, code]),
  ]);
  return ({ householdId = "", id, unitId = "" }: Deadline) =>
    codes.get(householdId) ?? codes.get(id) ?? codes.get(unitId);
};

/**
 * What one colleague is told of a morning: what is hers and overdue or due soon, most urgent first; nothing for somebody
 * who is not at work, has no address, or has nothing to do. What lies further ahead waits in the application.
 */
export const digestFor = (reader: Reader, deadlines: readonly Deadline[], facts: DigestFacts): Digest | undefined => {
  if (reader.email === undefined || !isActive(reader, facts.today)) return undefined;
  const codeOf = codesOf(facts);
  const { roles, unitIds, id: staffId } = reader;
  const own = deadlinesFor({ roles, unitIds, staffId }, deadlines, facts);
  const linesOf = (wanted: Deadline["severity"]): DigestLine[] =>
    own
      .filter(({ severity }) => severity === wanted)
      .map((deadline) => {
        const about = codeOf(deadline);
        return { kind: deadline.kind, due: deadline.due, days: deadline.days, ...(about && { about }) };
      });
  const digest = { overdue: linesOf("overdue"), soon: linesOf("soon") };
  return digest.overdue.length + digest.soon.length === 0 ? undefined : digest;
};
