import { describe, expect, it } from "vitest";
import { findRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import type { Role } from "#shared/access";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { everythingPlanted } from "#test/contracts/canaries";
import { staffApiOf } from "#test/staff-call";
import { aWorld } from "#test/world";
import { aPastHousehold, put } from "./a-past-household.ts";

const asked = { ground: "consentWithdrawn", reason: "Richiesta scritta", dutiesChecked: true };

const LAST_DAY = "2026-09-30";

/** A household that has left, asked over HTTP; what stands in the way of its erasure is put beside it. */
const aLeft = async (more: Record<string, Record<string, unknown>> = {}) => {
  const world = await aWorld();
  const ended = { "fee-agreements": { validFrom: "2026-03-01", validTo: LAST_DAY, archived: false } };
  const { household, records } = await aPastHousehold(world, { ...ended, ...more });
  const person = records.get(Person.name);
  if (!person) throw new Error("A household has people.");
  const { call } = staffApiOf(world);
  const erase = (what: string, id: string, body: object = asked, role: Role = "area-manager") =>
    call(role, `POST /api/${what}/${id}/erasure`, { body });
  const untouched = async (resource: ResourceOf<StoredRecord>, id: string) => {
    const record = await findRecord(world.table, resource, id);
    return { erasedOn: record?.erasedOn, revisions: (await revisionsOf(world.table, resource, id)).length };
  };
  return { world, household, person, call, erase, untouched };
};

const asItWas = { erasedOn: undefined, revisions: 1 };

describe("the erasure of a household is refused, and takes nothing", () => {
  const openStay = { status: "inProgress", actualIn: "2026-03-01", actualOut: undefined, extensions: [] };

  it.each([
    ["a stay that goes on", Placement, openStay, "erasureOpenStay"],
    ["a referral that is open", Referral, { status: "waiting", closedOn: undefined }, "erasureOpenReferral"],
    ["a fee agreement that is in force", FeeAgreement, { validTo: "2027-09-30" }, "erasureOpenFees"],
  ])("for %s", async (_, resource, values, code) => {
    const { world, household, erase, untouched } = await aLeft();
    const owned = resource === FeeAgreement ? { householdIds: [household.id] } : { householdId: household.id };
    await put(world, resource, { ...everythingPlanted(resource), ...owned, ...values });

    const refused = await erase("households", household.id);

    expect(refused).toMatchObject({ status: 409, body: { code } });
    expect(await untouched(Household, household.id)).toEqual(asItWas);
  });

  it("under a hold, until the hold has ended", async () => {
    const { household, call, erase } = await aLeft();
    const at = `POST /api/households/${household.id}`;
    await call("coordinator", `${at}/retention-hold`, { body: { retentionHoldReason: "Causa in corso" } });

    const held = await erase("households", household.id);
    await call("coordinator", `${at}/retention-hold-end`, { body: { reason: "Causa chiusa" } });
    const done = await erase("households", household.id);

    expect(held).toMatchObject({ status: 409, body: { code: "erasureHeld" } });
    expect(done).toMatchObject({ status: 200, body: { erasedOn: "2026-10-12" } });
  });
});

const bodies: [string, object, string][] = [
  ["without a ground", { ...asked, ground: undefined }, "ground"],
  ["on a ground that there is not", { ...asked, ground: "because" }, "ground"],
  ["without a reason", { ...asked, reason: undefined }, "reason"],
  ["before anybody has looked at the law", { ...asked, dutiesChecked: false }, "dutiesChecked"],
];

describe.each(["households", "people"] as const)("the erasure of %s", (what) => {
  const aCase = async () => {
    const left = await aLeft();
    return { ...left, id: what === "households" ? left.household.id : left.person.id };
  };

  it.each(bodies)("is refused %s", async (_, body, field) => {
    const { id, erase } = await aCase();

    const refused = await erase(what, id, body);

    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, [field]]);
  });

  it.each(["coordinator", "educator"] as const)("is not for the %s", async (role) => {
    const { id, erase, household, person, untouched } = await aCase();

    expect([403, 404]).toContain((await erase(what, id, asked, role)).status);
    expect(await untouched(Household, household.id)).toEqual(asItWas);
    expect(await untouched(Person, person.id)).toEqual(asItWas);
  });

  it("answers what does not exist as not found, and what is done already as done", async () => {
    const { id, erase } = await aCase();

    const first = await erase(what, id);
    const again = await erase(what, id);

    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.erasedOn).toBe(first.body.erasedOn);
    expect((await erase(what, `${id.slice(0, -4)}ZZZZ`)).status).toBe(404);
  });
});

describe("the erasure of one person is refused", () => {
  it("while she lives there, and under a hold of her household", async () => {
    const here = { status: "inProgress", actualIn: "2026-03-01", actualOut: undefined, extensions: [] };
    const { person, household, call, erase, untouched } = await aLeft({ placements: here });

    const living = await erase("people", person.id);
    await call("coordinator", `POST /api/households/${household.id}/retention-hold`, {
      body: { retentionHoldReason: "Causa in corso" },
    });
    const held = await erase("people", person.id);

    expect(living).toMatchObject({ status: 409, body: { code: "erasureOpenStay" } });
    expect(held).toMatchObject({ status: 409, body: { code: "erasureHeld" } });
    expect(await untouched(Person, person.id)).toEqual(asItWas);
  });
});
