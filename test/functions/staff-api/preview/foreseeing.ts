import type { ForeseenEffect } from "#shared/rules/foresee/effect";
import { aHouse } from "#test/functions/use-cases/placements/cases";
import { staffApiOf } from "#test/staff-call";

type Role = Parameters<ReturnType<typeof staffApiOf>["call"]>[0];

export interface ForeseenRow {
  id?: string;
  status: string;
  code?: string;
  detail?: string;
  effects?: ForeseenEffect[];
}

/** CasAmica with three apartments, and somebody who asks what a change would do before she makes it. */
export const foreseeing = async () => {
  const house = await aHouse();
  const api = staffApiOf(house.world);
  const previewed = async (role: Role, kind: string, rows: object[], headers: Record<string, string> = {}) =>
    api.call(role, `POST /api/${kind}/edits/preview`, { body: { rows }, headers });
  const rowsOf = async (role: Role, kind: string, rows: object[]): Promise<ForeseenRow[]> =>
    (await previewed(role, kind, rows)).body.rows;
  return {
    ...house,
    ...api,
    previewed,
    rowsOf,
    /** What one change would do, by code. */
    effectsOf: async (kind: string, row: object, role: Role = "coordinator"): Promise<Map<string, ForeseenEffect>> => {
      const [only] = await rowsOf(role, kind, [row]);
      if (only?.status !== "saved") throw new Error(`It would not be saved: ${JSON.stringify(only)}`);
      return new Map((only.effects ?? []).map((effect) => [effect.code, effect]));
    },
  };
};

/** An edit of one field, from what was seen. */
export const edit = (id: string, field: string, from: unknown, to: unknown) => ({
  id,
  edits: { [field]: { from, to } },
});
