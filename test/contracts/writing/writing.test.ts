import { beforeAll, describe, expect, it } from "vitest";
import { accessTo, type Role, roles } from "#shared/access";
import type { Field, Resource, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { printOfTable } from "#test/scan";
import { inBulk, type Outcome, patch, post } from "./attempts.ts";
import { isActionOfItsOwn, isRefusedAs, reaches, type Why, whyNotCreated, whyNotEdited } from "./expected.ts";
import { aWritingHouse, type WritingHouse } from "./house.ts";
import { setEverything } from "./taken.ts";
import { likeRecord, recordsToTry, type Wish, wishedFor, wishFor } from "./wishes.ts";

/*
 * Everybody tries to set every field of every kind of record, to a value that it would take by its shape: by an edit, in
 * bulk, in a new record, and by undoing what somebody else has done. What has been decided says who may.
 */

let house: WritingHouse;

beforeAll(async () => {
  house = await aWritingHouse();
}, 240_000);

const said = (role: Role, way: string, { name }: Resource, field: Field, why: Why, { code, errors }: Outcome) =>
  `${way}: ${name}.${field.name} by the ${role} was answered ${code ?? "with a yes"} ${JSON.stringify(errors ?? {})}, not "${why}"`;

/** A record that a role's edits reach, and two that they do not, where there are such. */
const onAllSides = (resource: Resource, role: Role): StoredRecord[] => {
  const records = recordsToTry(house, resource);
  const near = records.find((one) => reaches(house, resource, role, one));
  const far = records.filter((one) => !reaches(house, resource, role, one));
  return [...new Set([near, far.at(0), far.at(-1)])].filter((one) => one !== undefined);
};

/** Every edit of a kind that a role may not make, with why not. */
const foreignWishes = (resource: Resource, role: Role): { wish: Wish; why: Why }[] =>
  onAllSides(resource, role).flatMap((record) =>
    resource.fields.flatMap((field) => {
      const why = whyNotEdited(resource, role, field, reaches(house, resource, role, record));
      return why ? [{ wish: wishFor(house, role, record, field), why }] : [];
    }),
  );

const editedInVain = async (resource: Resource, role: Role): Promise<string[]> => {
  const foreign = foreignWishes(resource, role);
  const rows = foreign.map(({ wish }) => wish);
  const outcomes = await inBulk(house, role, resource, rows);
  const wrong: string[] = [];
  for (const [index, { wish, why }] of foreign.entries()) {
    const row = outcomes[index] ?? {};
    if (!isRefusedAs(why, wish.field.name, row)) wrong.push(said(role, "row", resource, wish.field, why, row));
    // Whoever may edit nothing of a kind, or of a record, is told so whatever she asks for: once stands for each time.
    const isSaid = foreign[index - 1]?.wish.record === wish.record && foreign[index - 1]?.why === why;
    if (isSaid && (why === "kind" || why === "record")) continue;
    const one = await patch(house, role, resource, wish);
    if (!isRefusedAs(why, wish.field.name, one)) wrong.push(said(role, "PATCH", resource, wish.field, why, one));
  }
  return wrong;
};

const createdInVain = async (resource: Resource, role: Role): Promise<string[]> => {
  const [example] = onAllSides(resource, role);
  if (!example) return [`There is none of ${resource.name}.`];
  const foreign = resource.fields.flatMap((field) => {
    const why = whyNotCreated(resource, role, field);
    const base = likeRecord(house, role, resource, example);
    return why ? [{ field, why, create: { ...base, [field.name]: wishedFor(house, role, field, example) } }] : [];
  });
  const outcomes = await inBulk(
    house,
    role,
    resource,
    foreign.map(({ create }) => ({ create })),
  );
  const wrong: string[] = [];
  for (const [index, { field, why, create }] of foreign.entries()) {
    const row = outcomes[index] ?? {};
    if (!isRefusedAs(why, field.name, row)) wrong.push(said(role, "new row", resource, field, why, row));
    if (isActionOfItsOwn(resource) || (why === "kind" && index > 0)) continue;
    const one = await post(house, role, resource, create);
    if (!isRefusedAs(why, field.name, one)) wrong.push(said(role, "POST", resource, field, why, one));
  }
  return wrong;
};

describe.each(roles)("What the %s may not write", (role) => {
  it("is refused by name, and nothing at all is written", async () => {
    const before = await printOfTable(house.table.name);
    const wrong: string[] = [];
    for (const resource of resources)
      wrong.push(...(await editedInVain(resource, role)), ...(await createdInVain(resource, role)));
    expect(wrong).toEqual([]);
    expect(await printOfTable(house.table.name)).toBe(before);
    expect(house.faults).toEqual([]);
  }, 240_000);
});

describe.each(roles)("What the %s may write", (role) => {
  it("is taken as it was sent, and undone by nobody who may not write it", async () => {
    const wrong: string[] = [];
    const untried: string[] = [];
    for (const resource of resources) {
      const { edit, create } = accessTo(resource, [role]);
      if (edit.size === 0) continue;
      const took = await setEverything(house, role, resource);
      wrong.push(...took.wrong.map((what) => `${resource.name}: ${what}`));
      const ways = { edited: true, undone: true, created: create };
      for (const way of ["edited", "undone", "created"] as const)
        if (ways[way] && took[way].length === 0) untried.push(`Nothing of ${resource.name} was ${way}.`);
    }
    expect(wrong).toEqual([]);
    expect(untried).toEqual([]);
    expect(house.faults).toEqual([]);
  }, 240_000);
});
