import fc from "fast-check";
import type { OpenApiDocument } from "#functions/http/openapi-document";
import { type Caller, callers, insiders } from "./callers.ts";
import { requestsFrom, type WireRequest } from "./operations.ts";
import type { House } from "./secrets.ts";

export type Knock = WireRequest & { caller: Caller };

/** Where each API says what it takes. */
export const doors = {
  staff: "/api/openapi.json",
  directory: "/api/directory/openapi.json",
  partner: "/partner/v1/openapi.json",
} as const;
export type Door = keyof typeof doors;

const kindOfMember: Record<string, string> = {
  householdId: "households",
  unitId: "units",
  unitIds: "units",
  requestedUnitId: "units",
  placeId: "places",
  personId: "people",
  staffId: "staff",
  toStaffId: "staff",
  planId: "plans",
  referralId: "referrals",
  payerId: "organisations",
  organisationId: "organisations",
};

/** Insiders meet what they may change freely; everybody else tries everything there is, and what there is not. */
const idsFor = ({ ids, sealed }: House, caller: Caller) => {
  const open = (found: readonly string[]) =>
    insiders.includes(caller) ? found.filter((id) => !sealed.has(id)) : found;
  const everything = open([...ids.values()].flat());
  const strange = fc.constantFrom("hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", "x", "..%2f", "__proto__", "é".repeat(40));
  return (member: string) => {
    const own = open(ids.get(kindOfMember[member] ?? member) ?? []);
    const fitting = own.length === 0 ? fc.constantFrom(...everything) : fc.constantFrom(...own);
    return fc.oneof(
      { weight: 20, arbitrary: fitting },
      { weight: 2, arbitrary: fc.constantFrom(...everything) },
      strange,
    );
  };
};

/** How often of a caller's knocks each door hears one. */
const weightsOf = (caller: Caller): Record<Door, number> =>
  caller === "partner" ? { staff: 1, directory: 1, partner: 6 } : { staff: 6, directory: 1, partner: 1 };

/** Requests to every operation of every manual, by everybody who has a token and somebody who has none. */
export const knocks = (manuals: Readonly<Record<Door, OpenApiDocument>>, house: House): fc.Arbitrary<Knock> => {
  const by = (caller: Caller) => {
    const ids = idsFor(house, caller);
    const weights = weightsOf(caller);
    const doorsTried = (["staff", "directory", "partner"] as const).map((door) => ({
      weight: weights[door],
      arbitrary: requestsFrom(manuals[door], ids),
    }));
    return fc.oneof(...doorsTried).map((request): Knock => ({ ...request, caller }));
  };
  return fc.oneof(...callers.map((caller) => ({ weight: caller === "stranger" ? 1 : 5, arbitrary: by(caller) })));
};

/** A knock as it is printed when it finds a fault. */
export const told = ({ caller, method, target, body }: Knock): string =>
  `${caller}: ${method} ${target} ${body === undefined ? "" : body.slice(0, 600)}`;

/** Whether it may change who gets in: of several, these are the ones to look at alone. */
export const administers = ({ caller, method, target }: Knock): boolean =>
  caller === "area-manager" && method === "POST" && target.startsWith("/api/directory/");
