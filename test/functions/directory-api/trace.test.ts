import { expect, it } from "vitest";
import { Household } from "#shared/resources/household";
import { aHouse, askAll } from "./every-route.ts";

it("leaves no entry for what tells of nobody whom the service accompanies", async () => {
  const house = await aHouse();
  await house.world.household();

  const answers = await askAll(house);

  expect([...answers.values()].every(({ status }) => status < 300)).toBe(true);
  expect(house.entries).toEqual([]);
}, 60_000);

it("leaves an entry where an answer names a household after all", async () => {
  const house = await aHouse();
  const { id } = await house.world.create(Household, { type: "singleWoman" });
  const values = { username: "clara", name: "Clara", email: "clara@example.org", roles: ["educator"], phone: id };

  const { status } = await house.call("area-manager", "POST /api/directory/staff", { body: values });

  expect(status).toBe(201);
  expect(house.entries).toEqual([
    expect.objectContaining({
      by: "area-manager",
      roles: ["area-manager"],
      route: "POST /api/directory/staff",
      purpose: "step",
      subjects: [id],
    }),
  ]);
});
