import { describe, expect, it } from "vitest";
import { accessTo, actionsOf, type Role, roles } from "#shared/access";
import { resourceNamed, resources } from "#shared/resources/index";
import { accessMatrix, actionMatrix, type KindRows, rightsOverall } from "#shared/rules/access-matrix";

const matrix = accessMatrix(resources);

const kindCalled = (name: string): KindRows => {
  const kind = matrix.find((one) => one.name === name);
  if (!kind) throw new Error(`There is no kind ${name}.`);
  return kind;
};

const rightOf = (kind: string, field: string, role: Role) =>
  kindCalled(kind).fields.find(({ name }) => name === field)?.rights[role];

describe("The page of who may see what", () => {
  it("has a line for every field of every kind, in the order of the definitions", () => {
    expect(matrix.map(({ name }) => name)).toEqual(resources.map(({ name }) => name));
    for (const { name, fields } of matrix)
      expect(fields.map((field) => field.name)).toEqual(resourceNamed(name)?.fields.map((field) => field.name));
  });

  it("says what the server does: each cell is the answer of `accessTo`", () => {
    for (const resource of resources)
      for (const role of roles) {
        const { read, edit } = accessTo(resource, [role]);
        for (const { name, rights } of kindCalled(resource.name).fields) {
          expect(rights[role] === "never", `${resource.name}.${name} ${role}`).toBe(
            !read.has(name) && rights[role] !== "step",
          );
          expect(rights[role] === "edit", `${resource.name}.${name} ${role}`).toBe(edit.has(name));
        }
      }
  });

  it.each([
    ["units", "address", "educator", "never"],
    ["units", "address", "coordinator", "edit"],
    ["households", "name", "administration", "never"],
    ["households", "code", "administration", "read"],
    ["households", "educators", "coordinator", "step"],
    ["households", "educators", "educator", "read"],
    ["people", "safetyBlockReason", "area-manager", "read"],
    ["people", "lastName", "administration", "never"],
    ["diary-entries", "text", "administration", "never"],
    ["fee-agreements", "amount", "educator", "never"],
    ["fee-agreements", "amount", "administration", "edit"],
  ] as const)("of %s, %s is for the %s: %s", (kind, field, role, right) => {
    expect(rightOf(kind, field, role)).toBe(right);
  });

  it.each([
    ["households", "educator", { read: "ownUnits", edit: "assigned" }],
    ["plans", "educator", { read: "assigned", edit: "assigned" }],
    ["diary-entries", "educator", { read: "assigned", edit: "own" }],
    ["supervision-sessions", "educator", { read: "own" }],
    ["households", "coordinator", { read: "all", edit: "all" }],
    ["people", "administration", {}],
  ] as const)("of %s the %s reaches %j", (kind, role, reach) => {
    expect(kindCalled(kind).reaches[role]).toEqual(reach);
  });

  it("counts each field of a kind once for each role", () => {
    for (const kind of matrix)
      for (const role of roles) {
        const counts = Object.values(rightsOverall(kind, role));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(kind.fields.length);
      }
  });

  it("names every action once, with those who may do it", () => {
    const rows = actionMatrix();
    expect(rows.map(({ name }) => name)).toEqual(actionsOf(roles));
    expect(rows.find(({ name }) => name === "waiveFee")?.allowed).toEqual({
      coordinator: false,
      educator: false,
      "area-manager": true,
      administration: false,
    });
  });
});
