import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { demoPeople } from "#infra/local/identity/demo-people";
import { loadSecrets, publicKeys } from "#infra/local/identity/secrets";
import { writeState } from "#infra/local/state-file";
import { scratchFolder } from "../scratch.ts";

const aFile = () => join(scratchFolder(), "secrets.json");

it("are made once, differ between installations and are for the owner's eyes", async () => {
  const [file, other] = [aFile(), aFile()];

  const first = await loadSecrets(file);

  expect(await loadSecrets(file)).toEqual(first);
  expect((await loadSecrets(other)).passwords).not.toEqual(first.passwords);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(Object.keys(first.passwords)).toEqual(demoPeople.map(({ username }) => username));
  expect(Object.keys(first.partnerSecrets)).toEqual(["farsi-prossimo"]);
});

it("are made for whoever has come since, and stay for the others", async () => {
  const file = aFile();
  const first = await loadSecrets(file);
  const { educator: _, ...others } = first.passwords;
  writeState(file, { ...first, passwords: others });

  const second = await loadSecrets(file);

  expect(second.passwords).toMatchObject(others);
  expect(second.passwords.educator).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
  expect(second.signingKey).toEqual(first.signingKey);
});

it("are made anew when the file means nothing", async () => {
  const file = aFile();
  writeFileSync(file, '{ "passwords": ');

  expect(await loadSecrets(file)).toEqual(await loadSecrets(file));
});

it("show the key's public part only", async () => {
  const [key] = publicKeys(await loadSecrets(aFile())).keys;

  expect(Object.keys(key ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
});
