import { FAR_FUTURE } from "../dates.ts";
import type { FieldErrors } from "../refusal.ts";

/** Days `[from, to)` on which some guests slept elsewhere; without people it is the whole household, without end still. */
export interface Away {
  id: string;
  from: string;
  to?: string;
  personIds?: readonly string[];
}

const sharesDays = (a: Away, b: Away): boolean => a.from < (b.to ?? FAR_FUTURE) && b.from < (a.to ?? FAR_FUTURE);

const isEverybody = ({ personIds }: Away): boolean => personIds === undefined || personIds.length === 0;

const sharesPeople = (a: Away, b: Away): boolean =>
  isEverybody(a) || isEverybody(b) || (a.personIds ?? []).some((id) => b.personIds?.includes(id));

/** Another absence of one of the same people on one of the same days. */
export const overlapOf = <A extends Away>(others: readonly A[], wanted: Away): A | undefined =>
  others.find((other) => other.id !== wanted.id && sharesDays(other, wanted) && sharesPeople(other, wanted));

/** The part of a placement that says on which days the household is there. */
export interface Lived {
  status: string;
  actualIn?: string;
  actualOut?: string;
}

/** An absence is of days on which the household lives there: after its entry and no longer than to its departure. */
export const outsideStay = ({ from, to }: Pick<Away, "from" | "to">, stay: Lived): FieldErrors => {
  if (stay.actualIn === undefined || (stay.status !== "inProgress" && stay.status !== "departed"))
    return { placementId: { code: "notLivedIn" } };
  if (from < stay.actualIn) return { from: { code: "outsideStay" } };
  if (stay.actualOut === undefined) return {};
  if (from >= stay.actualOut) return { from: { code: "outsideStay" } };
  return to === undefined || to > stay.actualOut ? { to: { code: "outsideStay" } } : {};
};
