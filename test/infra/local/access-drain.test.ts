import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createAccessLog } from "#functions/access-log/access-log";
import { lineOf } from "#functions/access-log/entry-line";
import { entriesOf } from "#functions/db/access-log";
import type { Table } from "#functions/db/table";
import { drainAccess } from "#infra/local/access-drain";
import { openAccessFile } from "#infra/local/access-file";
import type { AccessEntry } from "#shared/access-entry";
import { aWorld } from "../../world.ts";
import { scratchFolder } from "./scratch.ts";

const anEntry = (n: number): AccessEntry => ({
  id: `acc_${n}`,
  at: `2026-10-12T07:30:${String(n % 60).padStart(2, "0")}.000Z`,
  by: "educator",
  roles: ["educator"],
  route: "GET /api/households",
  purpose: "list",
  kinds: ["households"],
  classes: ["plain"],
  subjects: ["hh_01ARZ3NDEKTSV4RRFFQ69G5FAV"],
});

const keptIn = async (table: Table): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of entriesOf(table, "2026-10")) ids.push(id);
  return ids;
};

const throwIt = (error: unknown) => {
  throw error;
};

describe("the file of entries", () => {
  it("is in the table within a second of its writing", async () => {
    const { table } = await aWorld();
    const file = openAccessFile(join(scratchFolder(), "access.jsonl"));
    const drain = drainAccess({ file, handle: createAccessLog({ table }), onTrouble: throwIt });

    file.sink(anEntry(1));
    await sleep(1_000);

    expect(await keptIn(table)).toEqual(["acc_1"]);
    await drain.stop();
    file.close();
  });

  it("goes on where it stopped, and a broken line at its end stays by itself", async () => {
    const { table } = await aWorld();
    const path = join(scratchFolder(), "access.jsonl");
    const before = openAccessFile(path);
    before.sink(anEntry(1));
    const first = drainAccess({ file: before, handle: createAccessLog({ table }), onTrouble: throwIt });
    await first.caughtUp();
    await first.stop();
    before.sink(anEntry(2));
    before.close();
    appendFileSync(path, lineOf(anEntry(3)).slice(0, 40));
    const reports: object[] = [];
    const told: number[] = [];

    const after = openAccessFile(path);
    after.sink(anEntry(4));
    const take = createAccessLog({ table }, (failure) => reports.push(failure));
    const second = drainAccess({
      file: after,
      handle: (event) => {
        told.push(1);
        return take(event);
      },
      onTrouble: throwIt,
    });
    await second.caughtUp();

    expect((await keptIn(table)).sort()).toEqual(["acc_1", "acc_2", "acc_4"]);
    expect(reports).toHaveLength(1);
    await second.stop();
    after.close();
  });

  it("comes again when the table took it and nobody lived to write that down, and is there once", async () => {
    const { table } = await aWorld();
    const file = openAccessFile(join(scratchFolder(), "access.jsonl"));
    for (let n = 0; n < 5; n++) file.sink(anEntry(n));
    const forgetful = { ...file, followed: () => undefined };

    const drain = drainAccess({ file: forgetful, handle: createAccessLog({ table }), onTrouble: throwIt, everyMs: 10 });
    await drain.caughtUp();
    await drain.caughtUp();
    await drain.stop();

    expect(await keptIn(table)).toHaveLength(5);
    file.close();
  });

  it("begins again once it is long and all of it is in the table", () => {
    const path = join(scratchFolder(), "access.jsonl");
    const file = openAccessFile(path);
    for (let n = 0; n < 6_000; n++) file.sink(anEntry(n));

    const whole = () => {
      let lines = 0;
      for (let { lines: some, end } = file.unread(); some.length > 0; { lines: some, end } = file.unread()) {
        lines += some.length;
        file.followed(end);
      }
      return lines;
    };

    expect(whole()).toBe(6_000);
    expect(readFileSync(path, "utf8")).toBe("");
    file.sink(anEntry(1));
    expect(file.unread().lines).toEqual([lineOf(anEntry(1))]);
    file.close();
  });

  it("has every entry that was taken before a process was killed", async () => {
    const path = join(scratchFolder(), "access.jsonl");
    const script = `
      const { openAccessFile } = await import(${JSON.stringify(new URL("../../../infra/local/access-file.ts", import.meta.url).pathname)});
      const { writeSync } = await import("node:fs");
      const { sink } = openAccessFile(${JSON.stringify(path)});
      const entry = ${JSON.stringify(anEntry(0))};
      for (let n = 0; n < 200_000; n++) { sink({ ...entry, id: "acc_" + n }); try { writeSync(1, n + "\\n"); } catch {} }
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    let said = "";
    child.stdout.setEncoding("utf8");
    for await (const piece of child.stdout) {
      said += piece;
      if (said.length > 20_000) {
        child.kill("SIGKILL");
        break;
      }
    }
    await ended;
    const last = Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1));

    const file = openAccessFile(path);
    const ids = new Set(file.unread().lines.map((line) => JSON.parse(line).access.id));

    expect(last).toBeGreaterThan(1_000);
    for (let n = 0; n <= last; n++) expect(ids.has(`acc_${n}`)).toBe(true);
    file.close();
  });
});
