import type { Role } from "#shared/access";
import { forbiddenKeys, mayKnow, type Told } from "./drive.ts";
import { blockedPeople, type MarkedRecords } from "./house.ts";
import type { Place } from "./marks.ts";

const unlike = (found: readonly string[]) => [...new Set(found)].slice(0, 20);

/** What is wrong with answers, in sentences; nothing when all is as it should be. */
export const judging = (house: MarkedRecords) => {
  const { marks } = house;
  const blocked = blockedPeople(house);

  /** Where the values in an answer come from that were not in the question. */
  const newIn = ({ text, sent = "" }: Told): Place[] => {
    const said = new Set(marks.foundIn(sent));
    return marks.foundIn(text).filter((place) => !said.has(place));
  };

  const names = ({ asked, sent = "", text }: Told, id: string) =>
    text.includes(id) && !asked.includes(id) && !sent.includes(id);

  return {
    newIn,
    /** Values and fields that nobody in this role may read, whatever they are of. */
    unreadable: (told: readonly Told[], role: Role): string[] =>
      unlike(
        told.flatMap((one) => [
          ...newIn(one)
            .filter((place) => !mayKnow(place, [role]))
            .map(({ kind, field }) => `${one.asked} told the ${role} ${kind}.${field}`),
          ...forbiddenKeys(one.body, [role]).map((key) => `${one.asked} told the ${role} that there is ${key}`),
        ]),
      ),
    /** What is told of households that are not hers: what they hold, and that they are there. */
    outOfReach: (told: readonly Told[], username: string, foreign: ReadonlySet<string>): string[] =>
      unlike(
        told.flatMap((one) => [
          ...newIn(one)
            .filter(({ householdId }) => householdId !== undefined && foreign.has(householdId))
            .map(({ kind, field }) => `${one.asked} told ${username} ${kind}.${field} of a household that is not hers`),
          ...[...foreign].filter((id) => names(one, id)).map(() => `${one.asked} named a household to ${username}`),
        ]),
      ),
    /** What is told of people under a safety block to anybody who does not manage blocks. */
    ofBlocked: (told: readonly Told[], username: string): string[] =>
      unlike(
        told.flatMap((one) => [
          ...newIn(one)
            .filter(({ recordId }) => blocked.has(recordId))
            .map(({ field }) => `${one.asked} told ${username} the ${field} of somebody blocked`),
          ...[...blocked]
            .filter((id) => names(one, id))
            .map(() => `${one.asked} named somebody blocked to ${username}`),
        ]),
      ),
  };
};
