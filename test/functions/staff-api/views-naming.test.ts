import { expect, it } from "vitest";
import { staffApiOf } from "#test/staff-call";
import { aWorld } from "#test/world";

const shared = { name: "Urgenti", sharedWith: ["educator"] };

it("a shared view says whom its maker looks for in no other way than by what a text contains", async () => {
  const { call } = staffApiOf(await aWorld());
  const made = async (grid: string, values: object) =>
    (await call("coordinator", "POST /api/views", { body: { ...shared, grid, ...values } })).status;

  expect(await made("people", { filters: [{ field: "lastName", by: "oneOf", values: ["Rossi"] }] })).toBe(422);
  expect(await made("people", { filters: [{ field: "lastName", by: "range", from: "Rossi", to: "Rossi" }] })).toBe(422);
  expect(await made("people", { colours: [{ field: "phone", by: "empty", text: "Rossi", tone: "bad" }] })).toBe(422);
  expect(await made("households", { filters: [{ field: "id", by: "oneOf", values: ["hh_1"] }] })).toBe(422);

  expect(await made("people", { filters: [{ field: "sex", by: "oneOf", values: ["female", ""] }] })).toBe(201);
  expect(await made("people", { filters: [{ field: "lastName", by: "oneOf", values: [""] }] })).toBe(201);
  expect(await made("people", { colours: [{ field: "taxCode", by: "empty", tone: "warn" }] })).toBe(201);
});
