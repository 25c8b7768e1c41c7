import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createFileMail } from "#infra/local/mail";
import { scratchFolder } from "./scratch.ts";

const mail = {
  to: "anna.perego@example.org",
  subject: "Soglia: 1 da fare",
  text: "N-0001: Verifica, è ora\n",
  html: "<p>N-0001: Verifica, è ora</p>",
};

it("writes each message to a file of its own, whose name says nothing of anybody", async () => {
  const folder = join(scratchFolder(), "mail");
  const send = createFileMail(folder, () => "2026-10-12T05:30:00.000Z");

  await send(mail);
  await send(mail);

  const names = readdirSync(folder).sort();
  expect(names).toEqual(["20261012T053000Z-01.eml", "20261012T053000Z-02.eml"]);
  expect(statSync(join(folder, names[0] ?? "")).mode & 0o077).toBe(0);
});

it("writes what a mail program reads: sender, addressee, both forms of the text", async () => {
  const folder = scratchFolder();

  await createFileMail(folder, () => "2026-10-12T05:30:00.000Z")(mail);

  const written = readFileSync(join(folder, "20261012T053000Z-01.eml"), "utf8");
  expect(written).toMatch(/^From: Soglia <soglia@example\.org>$/m);
  expect(written).toMatch(/^To: anna\.perego@example\.org$/m);
  expect(written).toMatch(/^Subject: Soglia: 1 da fare$/m);
  expect(written).toContain("Content-Type: text/plain; charset=utf-8");
  expect(written).toContain("Content-Type: text/html; charset=utf-8");
});
