import { type Request, receipt, receiptsOf } from "#functions/db/receipts";
import { allRecords, getRecord, recordKey, recordOf, unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { type EducatorRole, type Handover, handedOver, isActive, rolesHandedOver } from "#shared/rules/assignments";
import { byText } from "#shared/rules/sorting";
import { staffAmong } from "./assign-educators.ts";
import type { Context } from "./context.ts";
import { requestOf } from "./once.ts";
import { untilWon } from "./retry.ts";
import { nextVersion, replacement } from "./writes.ts";

export interface HandoverTold {
  /** The day on which the one stops and the other begins. */
  on: string;
  /** Takes over every household that `households` does not name. */
  toStaffId?: string;
  households?: { householdId: string; toStaffId: string }[];
  role?: EducatorRole;
}

export interface Moved {
  householdId: string;
  code?: string;
  toStaffId: string;
  roles: EducatorRole[];
}

/** Two writes each, the successors and the receipt: below a transaction's hundred. */
const HOUSEHOLDS_AT_ONCE = 40;

/** Who takes which household over; nothing for a household that stays. */
const successorsIn = ({ toStaffId, households = [] }: HandoverTold) => {
  const named = new Map(households.map((one) => [one.householdId, one.toStaffId]));
  return {
    ids: [...new Set([...(toStaffId === undefined ? [] : [toStaffId]), ...named.values()])],
    of: (householdId: string): string | undefined => named.get(householdId) ?? toStaffId,
  };
};

/** Refuses successors by the field that names them: herself, nobody, or not at work on that day. */
const refuseSuccessors = (staffId: string, told: HandoverTold, staff: ReadonlyMap<string, StaffMember>): void => {
  const codeOf = (id: string) => {
    if (id === staffId) return { code: "handoverToHerself" };
    const member = staff.get(id);
    if (!member) return { code: "doesNotExist", params: { resource: StaffMember.name } };
    return isActive(member, told.on) ? undefined : { code: "staffNotActive" };
  };
  const named: [string, string][] = (told.households ?? []).map((one, index) => [
    `households.${index}.toStaffId`,
    one.toStaffId,
  ]);
  const all: [string, string][] = told.toStaffId === undefined ? named : [["toStaffId", told.toStaffId], ...named];
  const fields = Object.fromEntries(
    all.flatMap(([path, id]) => {
      const error = codeOf(id);
      return error ? [[path, error]] : [];
    }),
  );
  if (all.length === 0) throw new Refusal("invalid", { fields: { toStaffId: { code: "required" } } });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

interface Chunk {
  staffId: string;
  told: HandoverTold;
  ids: readonly string[];
  request: Request | undefined;
  /** The number of the chunk within the request. */
  number: number;
}

const moveOf = (household: Household, handover: Handover): Moved => ({
  householdId: household.id,
  ...(household.code && { code: household.code }),
  toStaffId: handover.to,
  roles: rolesHandedOver(household.educators, handover),
});

/** Hands over some households in one transaction, each as it is at that moment. */
const moveTogether = async (ctx: Context, chunk: Chunk, tried: number): Promise<Moved[]> => {
  const { staffId, told, ids, request, number } = chunk;
  // Only a lost race can mean that the same request is being answered elsewhere at this moment.
  const earlier = request && tried > 1 ? await receiptsOf<Moved[]>(ctx.table, request, ctx.now()) : undefined;
  if (earlier?.has(number)) return earlier.get(number) ?? [];
  const successors = successorsIn(told);
  const staff = await staffAmong(ctx, [staffId, ...successors.ids]);
  refuseSuccessors(staffId, told, staff);
  const items = await ctx.table.getMany(ids.map((id) => recordKey(Household, id)));
  const writes: Write[] = [];
  const moved: Moved[] = [];
  for (const item of items) {
    const household = item && (recordOf(Household, item) as Household);
    const to = household && successors.of(household.id);
    const handover = to && { from: staffId, to, on: told.on, role: told.role };
    const educators = handover && handedOver(household.educators, handover);
    if (!educators) continue;
    const after = nextVersion(ctx, household, { educators });
    writes.push(...replacement(Household, household, after, "handOver"));
    moved.push(moveOf(household, handover));
  }
  if (moved.length === 0) return [];
  const atWork = successors.ids.flatMap((id) => {
    const member = staff.get(id);
    return member ? [unchangedRecord(StaffMember, member)] : [];
  });
  const remembered = request ? [receipt(request, number, [[number, moved]], ctx.now())] : [];
  await ctx.table.commit([...writes, ...atWork, ...remembered]);
  return moved;
};

/** Households in which she has something to hand over. The index proposes; each record is read again before it moves. */
const candidates = async (ctx: Context, staffId: string, told: HandoverTold): Promise<string[]> => {
  const { of } = successorsIn(told);
  const all = await allRecords(ctx.table, Household);
  return all
    .filter(({ id, educators }) => {
      const to = of(id);
      return to !== undefined && handedOver(educators, { from: staffId, to, on: told.on, role: told.role });
    })
    .sort((a, b) => byText(a.code ?? a.id, b.code ?? b.id))
    .map(({ id }) => id);
};

/**
 * Hands over the households of somebody who leaves, all of them or those named: her assignments end on that day and the
 * successors' begin on the same. Up to forty households are one transaction; more of them are several, and the same
 * request sent again finishes what is left. Answers what has moved. Refuses with `notFound`, `invalid` for a successor
 * who is herself or not at work on that day, and `nothingToHandOver`.
 */
export const handOverHouseholds = async (ctx: Context, staffId: string, told: HandoverTold): Promise<Moved[]> => {
  const request = requestOf(ctx, { handover: staffId, told });
  await getRecord(ctx.table, StaffMember, staffId);
  const earlier = request ? await receiptsOf<Moved[]>(ctx.table, request, ctx.now()) : new Map<number, Moved[]>();
  refuseSuccessors(staffId, told, await staffAmong(ctx, [staffId, ...successorsIn(told).ids]));
  const moved = [...earlier.values()].flat();
  const done = new Set(moved.map(({ householdId }) => householdId));
  const ids = (await candidates(ctx, staffId, told)).filter((id) => !done.has(id));
  for (let start = 0; start < ids.length; start += HOUSEHOLDS_AT_ONCE) {
    const together = ids.slice(start, start + HOUSEHOLDS_AT_ONCE);
    const chunk = { staffId, told, ids: together, request, number: earlier.size + start / HOUSEHOLDS_AT_ONCE };
    moved.push(...(await untilWon((tried) => moveTogether(ctx, chunk, tried))));
  }
  if (moved.length > 0) return moved;
  // The same request may have been answered elsewhere since this one began.
  const meanwhile = request ? await receiptsOf<Moved[]>(ctx.table, request, ctx.now()) : undefined;
  if (!meanwhile?.size) throw new Refusal("nothingToHandOver");
  return [...meanwhile.values()].flat();
};
