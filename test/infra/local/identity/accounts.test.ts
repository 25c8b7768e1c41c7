import { writeFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { openAccounts } from "#infra/local/identity/accounts";
import { createLocalDirectory } from "#infra/local/identity/local-directory";
import { digestOf, isPassword } from "#infra/local/identity/passwords";
import { loadSecrets, type Secrets } from "#infra/local/identity/secrets";
import { newFolder, scratchFolder } from "../scratch.ts";

let secrets: Secrets;
beforeAll(async () => {
  const folder = newFolder();
  secrets = await loadSecrets(`${folder.path}/secrets.json`);
  folder.remove();
});

const maria = { username: "Maria", email: "m@example.org", name: "Maria", roles: ["educator"] as const };

it("begins with the demo people and machines, and keeps no password that can be read", async () => {
  const file = `${scratchFolder()}/accounts.json`;

  const accounts = await openAccounts(file, secrets);

  expect(await isPassword(accounts.person("coordinator")?.password, secrets.passwords.coordinator ?? "")).toBe(true);
  const written = JSON.stringify(accounts.person("coordinator"));
  expect(written).not.toContain(secrets.passwords.coordinator);
  expect(JSON.stringify(accounts.machine("farsi-prossimo"))).not.toContain(secrets.partnerSecrets["farsi-prossimo"]);
  expect(accounts.person("constructor")).toBeUndefined();
});

it("survives a restart: people, suspensions, machines and their secrets", async () => {
  const file = `${scratchFolder()}/accounts.json`;
  const directory = createLocalDirectory(await openAccounts(file, secrets));
  const { temporaryPassword = "" } = await directory.invite(maria);
  await directory.suspend("coordinator");
  const { clientId } = await directory.createMachine("new-one", ["capacity.read"]);
  await directory.addSecret(clientId);

  const again = await openAccounts(file, secrets);

  expect(await isPassword(again.person("maria")?.password, temporaryPassword)).toBe(true);
  expect(again.person("coordinator")?.suspended).toBe(true);
  expect(again.machine(clientId)?.secrets).toHaveLength(2);
});

it("follows passwords and secrets that were made anew, but not over one's own", async () => {
  const file = `${scratchFolder()}/accounts.json`;
  const directory = createLocalDirectory(await openAccounts(file, secrets));
  const { temporaryPassword = "" } = await directory.inviteAgain("educator");
  const others = await loadSecrets(`${scratchFolder()}/secrets.json`);

  const again = await openAccounts(file, others);

  expect(await isPassword(again.person("coordinator")?.password, others.passwords.coordinator ?? "")).toBe(true);
  expect(await isPassword(again.person("educator")?.password, temporaryPassword)).toBe(true);
  expect(again.machine("farsi-prossimo")?.secrets[0]?.digest).toBe(
    digestOf(others.partnerSecrets["farsi-prossimo"] ?? ""),
  );
});

it("refuses names that are taken, unknown people and machines, a third secret and the last one's removal", async () => {
  const directory = createLocalDirectory(await openAccounts(`${scratchFolder()}/accounts.json`, secrets));
  await directory.invite(maria);
  const { clientId, secretId } = await directory.createMachine("m", ["capacity.read"]);

  await expect(directory.invite({ ...maria, username: " MARIA " })).rejects.toMatchObject({ code: "usernameTaken" });
  await expect(directory.suspend("nobody")).rejects.toMatchObject({ code: "accountUnknown" });
  await expect(directory.addSecret("nobody")).rejects.toMatchObject({ code: "machineUnknown" });
  await expect(directory.removeSecret(clientId, secretId)).rejects.toMatchObject({ code: "lastSecret" });
  await directory.addSecret(clientId);
  await expect(directory.addSecret(clientId)).rejects.toMatchObject({ code: "twoSecretsAlready" });
});

it("changes an address, and gives it to nobody else", async () => {
  const accounts = await openAccounts(`${scratchFolder()}/accounts.json`, secrets);
  const directory = createLocalDirectory(accounts);
  await directory.invite(maria);
  const anna = { ...maria, username: "anna" };

  await expect(directory.invite({ ...anna, email: "M@example.org" })).rejects.toMatchObject({ code: "emailTaken" });
  await directory.setEmail("MARIA", "maria@example.org");
  await directory.invite(anna);

  expect([accounts.person("maria")?.email, accounts.person("anna")?.email]).toEqual([
    "maria@example.org",
    "m@example.org",
  ]);
  await expect(directory.setEmail("anna", "Maria@example.org")).rejects.toMatchObject({ code: "emailTaken" });
  await expect(directory.setEmail("nobody", "n@example.org")).rejects.toMatchObject({ code: "accountUnknown" });
  await directory.setEmail("maria", "MARIA@example.org");
});

it("says what to do when the file cannot be read, instead of forgetting everybody", async () => {
  const file = `${scratchFolder()}/accounts.json`;
  writeFileSync(file, '{ "people": ');

  await expect(openAccounts(file, secrets)).rejects.toThrow(/put back a copy/);
});
