import type { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";

/** The day of every test of diaries. */
export const TODAY = "2026-10-12";

/** A world with an educator who is assigned one of two households, and a coordinator. */
export const aDiary = async () => {
  const world = await aWorld();
  const api = staffApiOf(world);
  const staff = (username: "educator" | "coordinator") =>
    world.create(StaffMember, { username, name: `${username} (demo)`, roles: [username] }, "area-manager");
  const educator = await staff("educator");
  await staff("coordinator");
  const [mine, other] = [await world.household("womanWithChildren"), await world.household()];
  const assign = (household: Household, assignment: object) =>
    api.call("coordinator", `POST /api/households/${household.id}/educators`, { body: { educators: [assignment] } });
  await assign(mine, { staffId: educator.id, role: "responsible", from: "2026-10-01" });
  const write = (role: "educator" | "coordinator", household: Household, values: object = {}) =>
    api.call(role, "POST /api/diary-entries", {
      body: { householdId: household.id, on: TODAY, text: "Colloquio in cucina", ...values },
    });
  const householdNow = async (household: Household) =>
    (await api.call("coordinator", `GET /api/households/${household.id}`)).body;
  return { world, ...api, educator, mine, other, assign, write, householdNow };
};
