import { describe, expect, it } from "vitest";
import { createAccountClosing } from "#functions/account-closing/account-closing";
import type { Role } from "#shared/access";
import { anAccountsWorld } from "../directory-api/accounts-world.ts";

const TODAY = "2026-10-12";
const TOMORROW = "2026-10-13T00:20:00.000Z";

const here = async () => {
  const accountsWorld = await anAccountsWorld();
  const { world, directory, employ, accounts } = accountsWorld;
  await employ("area-manager", "area-manager");
  const person = async (username: string, more: Record<string, unknown> = {}, role: Role = "educator") => {
    const member = await employ(username, role, more);
    await directory.invite({ username, email: `${username}@example.org`, name: username, roles: [role] });
    return member;
  };
  const close = (now: () => string = world.now, suspend = directory.suspend) =>
    createAccountClosing({ table: world.table, now, directory: { suspend } })({ close: "left" });
  const isShut = (username: string) => accounts.person(username)?.suspended;
  return { ...accountsWorld, person, close, isShut };
};

describe("the night after somebody's last day", () => {
  it("takes her tokens, and leaves whoever is still at work", async () => {
    const { person, close, isShut } = await here();
    await person("anna", { activeTo: TODAY });
    await person("bruna", { activeTo: "2026-10-13" });
    await person("carla");

    const today = await close();
    const tonight = await close(() => TOMORROW);

    expect([today.shut, tonight.shut]).toEqual([0, 1]);
    expect(["anna", "bruna", "carla"].map(isShut)).toEqual([true, false, false]);
  });

  it("says so to the sessions that are open", async () => {
    const { person, close, accounts } = await here();
    const ended: string[] = [];
    accounts.onSignedOut((username) => ended.push(username));
    await person("anna", { activeTo: TODAY });

    await close(() => TOMORROW);

    expect(ended).toEqual(["anna"]);
  });

  it("finds whoever was put away in a grid; a new invitation lets her in again", async () => {
    const { person, staff, call, close, isShut } = await here();
    const anna = await person("anna");
    const put = (from: boolean, to: boolean) =>
      staff("area-manager", `PATCH /api/staff/${anna.id}`, { body: { edits: { archived: { from, to } } } });
    await put(false, true);

    await close();
    const away = isShut("anna");
    await put(true, false);
    await call("area-manager", `POST /api/directory/staff/${anna.id}/invitation`);

    expect([away, isShut("anna")]).toEqual([true, false]);
  });

  it("does not mind somebody without an account, nor a second run", async () => {
    const { employ, close } = await here();
    await employ("nobody-yet", "educator", { activeTo: TODAY });

    expect([await close(() => TOMORROW), await close(() => TOMORROW)]).toEqual([{ shut: 1 }, { shut: 1 }]);
  });

  it("goes on with the others where one fails, and then fails by the kind of it, not by the name", async () => {
    const { person, close, directory, isShut } = await here();
    for (const username of ["anna", "bruna", "carla"]) await person(username, { activeTo: TODAY });
    const suspend = async (username: string) => {
      if (username === "bruna") throw new TypeError("bruna@example.org");
      await directory.suspend(username);
    };

    const failed = close(() => TOMORROW, suspend);

    await expect(failed).rejects.toThrow("1 could not be shut out: TypeError.");
    expect(["anna", "bruna", "carla"].map(isShut)).toEqual([true, false, true]);
  });
});
