import { describe, expect, it } from "vitest";
import { directoryRoutes } from "#functions/directory-api/routes/index";
import { type Role, roles } from "#shared/access";
import { printOfTable } from "#test/scan";
import type { Caller } from "#test/staff-call";
import { aHouse, askAll, type GoodCall, goodCalls, type House } from "./every-route.ts";

const addressOf = ({ spec: { method, path } }: (typeof directoryRoutes)[number]) => `${method} ${path}`;

const addresses = directoryRoutes.map(addressOf);

/** Whom a route lets in, as its own definition says. */
const openTo = ({ world, directory }: House, role: Role): string[] => {
  const request = { ctx: world.as(role), language: "it" as const, directory, webhookKey: async () => new Uint8Array() };
  return directoryRoutes.filter(({ spec }) => spec.allow(request)).map(addressOf);
};

/** Sends something to every route and holds that nothing was written by it. */
const knockEverywhere = async (
  house: House,
  caller: Caller | undefined,
  variant: (good: GoodCall) => GoodCall = (good) => good,
) => {
  const before = await printOfTable(house.world.table.name);
  const answers = new Map<string, Awaited<ReturnType<House["call"]>>>();
  for (const [address, good] of Object.entries(goodCalls(house))) {
    const { call, body } = variant(good);
    answers.set(address, await house.call(caller, call, { body }));
  }
  expect(await printOfTable(house.world.table.name)).toBe(before);
  return answers;
};

const elsewhere = ({ call, body }: GoodCall): GoodCall => ({
  call: call.replace(/(stf|ptc)_\w+/, "$1_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
  ...(body && { body }),
});

const wrong = ({ call }: GoodCall): GoodCall => ({ call, body: { anything: true } });

const refusal = (status: number, code: string) => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: { type: `/problems/${code}`, title: expect.any(String), status, code, detail: expect.any(String) },
});

it("is tried with a good request at every route, so that a new one is tried the day it is added", async () => {
  expect(Object.keys(goodCalls(await aHouse())).toSorted()).toEqual(addresses.toSorted());
});

describe("every route", () => {
  it("is shut to somebody without a token", async () => {
    const answers = await knockEverywhere(await aHouse(), undefined);

    for (const [address, answer] of answers) expect(answer, address).toMatchObject(refusal(401, "signedOut"));
  });

  it.each([
    ["of another's", { username: "stranger", roles: ["owner"] }],
    ["without a role", { username: "area-manager", roles: [] }],
  ])("is shut to a token %s", async (_, caller) => {
    const answers = await knockEverywhere(await aHouse(), caller);

    for (const [address, answer] of answers) expect(answer, address).toMatchObject(refusal(403, "forbidden"));
  });

  it.each(roles.filter((role) => role !== "area-manager"))(
    "refuses a %s where its definition does, with one answer for what there is and what there is not",
    async (role) => {
      const house = await aHouse();
      const open = openTo(house, role);

      const refused = [
        ...(await knockEverywhere(house, role)),
        ...(await knockEverywhere(house, role, elsewhere)),
        ...(await knockEverywhere(house, role, wrong)),
      ].filter(([address]) => !open.includes(address));

      const [, first] = refused[0] ?? [];
      expect(refused).toHaveLength(3 * (addresses.length - open.length));
      expect(first).toMatchObject(refusal(403, "forbidden"));
      for (const [address, { status, body }] of refused)
        expect([address, status, body]).toEqual([address, 403, first?.body]);
    },
  );

  it("serves an area manager's good request", async () => {
    const house = await aHouse();

    const answers = [...(await askAll(house))];

    expect(answers.filter(([, { status }]) => status < 200 || status >= 300)).toEqual([]);
    expect(house.faults).toEqual([]);
  });

  it("is open to the area manager, and to others only where it is the manual", async () => {
    const house = await aHouse();
    const manual = ["GET /api/directory/openapi.json", "GET /api/directory/docs"];

    expect(openTo(house, "area-manager")).toEqual(addresses);
    for (const role of ["coordinator", "educator", "administration"] as const)
      expect(openTo(house, role)).toEqual(manual);
  });

  it("shuts out an area manager who has been suspended, with her next request", async () => {
    const house = await aHouse();
    const { id } = await house.employ("roberta", "area-manager");
    await house.employ("area-manager", "area-manager");
    await house.call("area-manager", `POST /api/directory/staff/${id}/suspension`);

    const answers = await knockEverywhere(house, { username: "roberta", roles: ["area-manager"] });

    for (const [address, answer] of answers) expect(answer, address).toMatchObject(refusal(403, "accountSuspended"));
  });
});
