import { beforeAll, describe, expect, it } from "vitest";
import { createPasswordCheck } from "#infra/local/identity/check-password";
import { createLocalDirectory } from "#infra/local/identity/local-directory";
import { loadSecrets, type Secrets } from "#infra/local/identity/secrets";
import { partnerToken, refresh, signIn } from "#infra/local/tokens";
import { newFolder } from "../scratch.ts";
import { atTheDoorOf, followed } from "./at-the-door.ts";

let secrets: Secrets;
beforeAll(async () => {
  const folder = newFolder();
  secrets = await loadSecrets(`${folder.path}/secrets.json`);
  folder.remove();
});

const aDoor = async () => {
  const door = await atTheDoorOf(secrets);
  const directory = createLocalDirectory(door.accounts);
  const invite = async () =>
    (await directory.invite({ username: "maria", email: "m@example.org", name: "Maria", roles: ["educator"] }))
      .temporaryPassword ?? "";
  const choose = (chosen: string, again = chosen) =>
    door.visit(door.door, { method: "POST", body: new URLSearchParams({ "new-password": chosen, again }) });
  return { ...door, directory, invite, choose };
};

const STRONG = "Una-Porta-Aperta-7";

const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

describe("whoever was invited", () => {
  it("chooses a password of her own before anything else, and signs in with it from then on", async () => {
    const { invite, enter, choose, visit, origin } = await aDoor();
    const temporary = await invite();

    const page = await enter("maria", temporary);
    const back = await followed(visit, await choose(STRONG));

    expect(await page.text()).toContain("<h1>Scegli la tua password</h1>");
    expect(back).toContain(`${origin}/auth-callback?code=`);
    await expect(signIn(origin, "maria", temporary)).rejects.toThrow(/422/);
    const { access_token } = await signIn(origin, "maria", STRONG);
    expect(claimsIn(access_token)).toMatchObject({ username: "maria", "cognito:groups": ["educator"] });
  });

  it.each([
    ["too short", "Abc-1", "Abc-1", "troppo semplice"],
    ["without a digit", "Una-Porta-Aperta", "Una-Porta-Aperta", "troppo semplice"],
    ["written differently", STRONG, `${STRONG}!`, "non sono uguali"],
  ])("is asked again for one that is %s", async (_, chosen, again, said) => {
    const { invite, enter, choose } = await aDoor();
    await enter("maria", await invite());

    const answer = await choose(chosen, again);

    expect([answer.status, (await answer.text()).includes(said)]).toEqual([422, true]);
  });

  it("cannot skip the temporary password", async () => {
    const { invite, choose } = await aDoor();
    await invite();

    expect((await choose(STRONG)).status).toBe(400);
  });

  it("cannot choose any more once she was invited again or suspended meanwhile", async () => {
    for (const meanwhile of ["inviteAgain", "suspend"] as const) {
      const { invite, enter, choose, directory } = await aDoor();
      await enter("maria", await invite());
      await directory[meanwhile]("maria");

      expect((await choose(STRONG)).status).toBe(400);
    }
  });

  it("has three days", async () => {
    const { invite, enter, accounts } = await aDoor();
    const temporary = await invite();
    const maria = accounts.person("maria");
    if (!maria) throw new Error("nobody");
    accounts.keepPerson("maria", { ...maria, temporaryUntil: new Date(Date.now() - 1).toISOString() });

    const answer = await enter("maria", temporary);

    expect([answer.status, (await answer.text()).includes("è scaduta")]).toEqual([422, true]);
  });
});

describe("whoever is suspended", () => {
  it("cannot sign in, and learns why only with the right password", async () => {
    const { enter, directory } = await aDoor();
    await directory.suspend("coordinator");

    const right = await (await enter("coordinator", secrets.passwords.coordinator ?? "")).text();
    const wrong = await (await enter("coordinator", "wrong")).text();

    expect(right).toContain("Il tuo accesso è sospeso");
    expect(wrong).toContain("Nome utente o password non corretti");
  });

  it("gets no new token with an old refresh token, not even once she is back", async () => {
    const { origin, directory } = await aDoor();
    const { refresh_token = "" } = await signIn(origin, "coordinator", secrets.passwords.coordinator ?? "");
    await directory.suspend("coordinator");

    await expect(refresh(origin, refresh_token)).rejects.toThrow(/invalid_grant/);
    await directory.reinstate("coordinator");
    await expect(refresh(origin, refresh_token)).rejects.toThrow(/invalid_grant/);
  });
});

describe("a refresh token", () => {
  it("is used up by a refresh; used again, it takes the whole family with it", async () => {
    const { origin } = await aDoor();
    const { refresh_token: first = "" } = await signIn(origin, "coordinator", secrets.passwords.coordinator ?? "");
    const { refresh_token: second = "" } = await refresh(origin, first);

    await expect(refresh(origin, first)).rejects.toThrow(/invalid_grant/);

    expect(second).not.toBe(first);
    await expect(refresh(origin, second)).rejects.toThrow(/invalid_grant/);
  });

  it("opens a quarter of an hour with the roles of that moment", async () => {
    const { origin, directory } = await aDoor();
    const { refresh_token = "" } = await signIn(origin, "coordinator", secrets.passwords.coordinator ?? "");
    await directory.setRoles("coordinator", ["educator"]);

    const { access_token } = await refresh(origin, refresh_token);
    const { exp, iat, ...claims } = claimsIn(access_token);

    expect(claims["cognito:groups"]).toEqual(["educator"]);
    expect(Number(exp) - Number(iat)).toBe(15 * 60);
  });
});

describe("somebody else at the same browser", () => {
  it("signs in where another is signed in still", async () => {
    const { enter, visit, authorise, origin } = await aDoor();
    await followed(visit, await enter("coordinator", secrets.passwords.coordinator ?? ""));
    const door = (await authorise({ prompt: "login" })).headers.get("location") ?? "";
    const form = new URLSearchParams({ username: "educator", password: secrets.passwords.educator ?? "" });

    const back = await followed(visit, await visit(door, { method: "POST", body: form }));

    expect(back).toContain(`${origin}/auth-callback?code=`);
  });
});

describe("whoever guesses", () => {
  it("has to wait from one address, however many names are tried, also all at once", async () => {
    const { accounts } = await aDoor();
    const check = createPasswordCheck(accounts, { clock: () => 0 });
    const right = secrets.passwords.coordinator ?? "";

    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, n) => check(`name-${n}`, "wrong", { address: "10.0.0.1" })),
    );

    expect(tries.filter((one) => "problem" in one && one.problem === "wait")).toHaveLength(18);
    expect(await check("coordinator", right, { address: "10.0.0.1" })).toMatchObject({ problem: "wait" });
    expect(await check("coordinator", right, { address: "10.0.0.2" })).toHaveProperty("person");
  });

  it("cannot wipe out the tries from her address with a password that she knows", async () => {
    const { accounts } = await aDoor();
    const check = createPasswordCheck(accounts, { clock: () => 0 });
    for (let n = 0; n < 11; n += 1) await check(`name-${n}`, "wrong", { address: "10.0.0.1" });

    await check("coordinator", secrets.passwords.coordinator ?? "", { address: "10.0.0.1" });
    await check("one-more", "wrong", { address: "10.0.0.1" });

    expect(await check("next", "wrong", { address: "10.0.0.1" })).toMatchObject({ problem: "wait" });
  });
});

describe("a machine", () => {
  it("gets tokens with both of its secrets, with none that was removed, and for its scopes only", async () => {
    const { origin, directory } = await aDoor();
    const { clientId: client, secretId, secret } = await directory.createMachine("m", ["capacity.read"]);
    const { secret: second } = await directory.addSecret(client);
    const token = (shown: string, scope = "partner/capacity.read") =>
      partnerToken(origin, { client, secret: shown }, scope);

    expect(claimsIn(await token(secret))).toMatchObject({ client_id: client, scope: "partner/capacity.read" });
    await token(second);
    await expect(token(secret, "partner/referrals.write")).rejects.toThrow(/invalid_scope/);
    await directory.setMachineScopes(client, ["capacity.read", "referrals.write"]);
    await token(secret, "partner/referrals.write");
    await directory.removeSecret(client, secretId);

    await expect(token(secret)).rejects.toThrow(/invalid_client/);
    await token(second);
    await expect(token("")).rejects.toThrow();
  });
});
