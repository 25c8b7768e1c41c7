import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type System, startSystem } from "#infra/local/system";
import { aReferral } from "#test/functions/partner-api/partner-world";
import { PARTNER } from "./calls.ts";
import { listening } from "./gateway/served.ts";
import { run } from "./processes.ts";
import { newFolder, scratchFolder } from "./scratch.ts";

let system: System;
const folder = newFolder();

beforeAll(async () => {
  system = await startSystem(
    { port: 0, host: "127.0.0.1", dataDir: folder.path, tableName: "soglia", seed: "none" },
    { pages: false },
  );
  await system.caughtUp();
}, 60_000);
afterAll(async () => {
  await system?.stop();
  folder.remove();
});

const partner = (args: string[], env: Record<string, string> = { DATA_DIR: folder.path }) =>
  run("infra/local/partner.ts", args, env);

/** As a partner has it: an address, a client and its secret, and no folder of ours. */
const fromOutside = (secret = system.partnerSecrets[PARTNER] ?? "") => ({
  PARTNER_URL: system.address,
  PARTNER_CLIENT: PARTNER,
  PARTNER_SECRET: secret,
});

describe("npm run partner", () => {
  it("shows free places as a table, and as JSON", async () => {
    const table = await partner(["capacity"]);
    const json = await partner(["capacity", "--json"]);

    expect(table).toMatchObject({ code: 0, stderr: "" });
    expect(table.stdout).toMatch(
      /^unit +date +places +occupied +unavailable +reserved +free\nCAS +\d{4}-\d\d-\d\d +5 /,
    );
    expect(JSON.parse(json.stdout)).toMatchObject({ units: [{ code: "CAS" }] });
  });

  it("sends a referral from a file once, follows it and adds a document, from anywhere", async () => {
    const file = join(scratchFolder(), "referral.json");
    writeFileSync(file, JSON.stringify(aReferral({ partnerReference: "FP-CLI" })));
    const paper = join(scratchFolder(), "relazione.pdf");
    writeFileSync(paper, "%PDF-1.4\n");

    const sent = await partner(["refer", file, "--json"], fromOutside());
    const again = await partner(["refer", file, "--json"], fromOutside());
    const { id } = JSON.parse(sent.stdout);
    const byReference = await partner(["status", "FP-CLI"], fromOutside());
    const byId = await partner(["status", id], fromOutside());
    const added = await partner(["documents", id, paper, "--kind", "socialReport"], fromOutside());
    const listed = await partner(["documents", id, "--json"], fromOutside());

    expect([sent.code, again.code, JSON.parse(again.stdout).id]).toEqual([0, 0, id]);
    expect(byReference.stdout).toBe(byId.stdout);
    expect(byId.stdout).toMatch(new RegExp(`${id} +FP-CLI +CAS +received`));
    expect([added.code, added.stderr]).toEqual([0, ""]);
    expect(JSON.parse(listed.stdout)).toMatchObject({ items: [{ kind: "socialReport", state: "received" }] });
  });

  it("takes a referral from options, and tells what has changed and where to go on", async () => {
    const options = ["--reference", "FP-OPT", "--type", "singleParent", "--adult", "1994", "--minor", "2021"];

    const sent = await partner(["refer", ...options]);
    const changes = await partner(["changes"]);
    const next = /--after (\S+)/.exec(changes.stdout)?.[1] ?? "";

    expect(sent.code).toBe(0);
    expect(changes.code).toBe(0);
    expect(await partner(["changes", "--after", next])).toMatchObject({ code: 0 });
  });

  it("says what is refused, field by field, and ends with 2", async () => {
    const wrong = await partner(["refer", "--reference", "FP-X", "--type", "alien", "--adult", "1994"]);
    const unknown = await partner(["status", "prf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ"]);
    const secret = await partner(["status"], fromOutside("not-the-secret"));

    expect(wrong).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("householdType:") });
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("404") });
    expect(secret).toMatchObject({ code: 2, stderr: expect.stringContaining("check PARTNER_CLIENT") });
  });

  it.each([
    [["fly"], {}, "npm run partner -- COMMAND"],
    [["capacity", "--nonsense"], {}, "nonsense"],
    [["refer"], {}, "--reference"],
    [["refer", "/no/such/file.json"], {}, "cannot be read as JSON"],
    [["documents", "prf_1", "/no/such/file.pdf"], {}, "cannot be read"],
    [["status"], { PARTNER_URL: "https://soglia.example.org" }, "PARTNER_CLIENT and PARTNER_SECRET missing"],
    [
      ["status"],
      { PARTNER_URL: "http://soglia.example.org", PARTNER_CLIENT: "c", PARTNER_SECRET: "s" },
      "begins with https",
    ],
  ])("says what to put right for %j %j, and ends with 1", async (args, env, sentence) => {
    const outcome = await partner(args, { DATA_DIR: folder.path, ...env });

    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(sentence) });
  });

  it("says that nobody answers, which may pass, and ends with 3", async () => {
    const env = { ...fromOutside(), PARTNER_URL: "http://127.0.0.1:9" };

    expect(await partner(["capacity"], env)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("Nobody answers"),
    });
  });

  it.each([429, 503])(
    "takes a sign-in that answers %i for what may pass, and not for a wrong secret",
    async (status) => {
      const manual = (await fetch(`${system.address}/partner/v1/openapi.json`)).text();
      const server = createServer(async ({ method }, response) => {
        response.writeHead(method === "GET" ? 200 : status).end(method === "GET" ? await manual : "");
      });
      const env = { ...fromOutside(), PARTNER_URL: await listening(server) };

      expect(await partner(["capacity"], env)).toMatchObject({ code: 3, stderr: expect.stringContaining(`${status}`) });
    },
  );
});
