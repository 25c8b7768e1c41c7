import { expect, it } from "vitest";
import { readDuty } from "#functions/db/on-duty";
import { changeStaff } from "#functions/use-cases/accounts/change-staff";
import { contextFor } from "#functions/use-cases/context";
import { StaffMember } from "#shared/resources/staff-member";
import { aWorld, type World } from "#test/world";

const employ = (world: World, username: string, role: string) =>
  world.create<StaffMember>(StaffMember, { username, name: username, roles: [role] }, "area-manager");

const as = (world: World, { username, roles, id }: StaffMember) =>
  contextFor({ table: world.table, now: world.now }, { id: username, roles, staffId: id });

const suspend = (world: World, by: StaffMember, whom: StaffMember) =>
  changeStaff(as(world, by), { id: whom.id, action: "suspendAccount", changes: { suspended: true } });

const outcomes = async (deeds: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(deeds);
  return settled.map((one) => (one.status === "fulfilled" ? "done" : one.reason.code));
};

it("lets one of two area managers who suspend each other at the same instant win", async () => {
  for (let round = 0; round < 5; round += 1) {
    const world = await aWorld();
    const [a, b] = [await employ(world, "anna", "area-manager"), await employ(world, "bruna", "area-manager")];

    const said = await outcomes([suspend(world, a, b), suspend(world, b, a)]);

    expect(said.filter((one) => one === "done")).toHaveLength(1);
    expect((await readDuty(world.table)).people).toHaveLength(1);
  }
});

it("shuts out the loser, also where a third would be left", async () => {
  const world = await aWorld();
  const [a, b] = [await employ(world, "anna", "area-manager"), await employ(world, "bruna", "area-manager")];
  await employ(world, "carla", "area-manager");

  const said = await outcomes([suspend(world, a, b), suspend(world, b, a)]);

  expect(said.sort()).toEqual(["accountSuspended", "done"]);
});

it("keeps one of ten coordinators whom ten hands let go at once", async () => {
  const world = await aWorld();
  const manager = await employ(world, "anna", "area-manager");
  const team = await Promise.all(Array.from({ length: 10 }, (_, n) => employ(world, `c-${n}`, "coordinator")));

  const said = await outcomes(team.map((one) => suspend(world, manager, one)));

  expect(said.filter((one) => one === "lastCoordinator")).toHaveLength(1);
  expect((await readDuty(world.table)).people.filter(({ roles }) => roles.includes("coordinator"))).toHaveLength(1);
});

it("knows those whose records are older than the list", async () => {
  const world = await aWorld();
  const manager = await employ(world, "anna", "area-manager");
  const coordinator = await employ(world, "carla", "coordinator");
  const { get } = world.table;
  // As if nobody had ever written the list.
  const table = {
    ...world.table,
    get: (key: Parameters<typeof get>[0]) => (key.pk === "ON-DUTY" ? Promise.resolve(undefined) : get(key)),
  };

  const list = await readDuty(table);

  expect(list.version).toBeUndefined();
  expect(list.people.map(({ staffId }) => staffId).sort()).toEqual([manager.id, coordinator.id].sort());
});
