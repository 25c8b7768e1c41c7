import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#shared/access";
import { resources } from "#shared/resources/index";
import { mayKnow } from "#test/contracts/leaks/drive";
import { beyondReach } from "#test/contracts/leaks/house";
import type { Place } from "#test/contracts/leaks/marks";
import { closeBrowser } from "./browser.ts";
import { type MarkedSystem, startMarkedSystem } from "./privacy/marked-system.ts";
import type { Traces } from "./privacy/traces.ts";
import { aDayOf } from "./privacy/walk.ts";

/*
 * Every sensitive field of every record holds a value that stands nowhere else. Somebody of each role looks at
 * everything that the application offers her; then whatever her browser was told, has shown, kept, asked for and saved
 * is searched for values that she may not know, or that have no business there.
 */

let system: MarkedSystem;

beforeAll(async () => {
  system = await startMarkedSystem();
}, 180_000);

afterAll(async () => {
  await closeBrowser();
  await system.stop();
});

const few = (found: readonly string[]) => [...new Set(found)].slice(0, 20);

const isSecret = ({ kind, field }: Place) =>
  resources.find(({ name }) => name === kind)?.fields.find(({ name }) => name === field)?.sensitivity === "secret";

/** Papers, copies of somebody's data and reports that each role is offered to save, by their names. */
const papers = [/^PE?I-N-\d+-ed\d+\.pdf$/, /^PE?I-N-\d+-ed\d+-[\d-]+\.pdf$/];
const copies = [/^copia-[\d-]+\.pdf$/, /^copia-[\d-]+\.json$/];
const grid = /^(nuclei|unita-operative)-[\d-]+\.(xlsx|csv)$/;
const report = /^soglia-[\d-]+\.csv$/;
const offered: Record<Role, readonly RegExp[]> = {
  coordinator: [...papers, ...copies, report],
  educator: [...papers, report],
  "area-manager": [...papers, report],
  administration: [report],
};

const named = ({ kind, field }: Place) => `${kind}.${field}`;

describe.each(["coordinator", "educator", "area-manager", "administration"] as const)(
  "a day of the %s",
  (role: Role) => {
    let traces: Traces;

    beforeAll(async () => {
      traces = await aDayOf(system, role);
    }, 240_000);

    const foundIn = (texts: readonly string[]) => texts.flatMap((text) => system.marks.foundIn(text));

    it("brings her pages, records and a file", () => {
      expect(traces.titles.length).toBeGreaterThan(10);
      expect(traces.files.length).toBeGreaterThan(0);
      expect(new Set(foundIn(traces.received).map(({ kind }) => kind)).size).toBeGreaterThan(0);
    });

    it("lets her save what her role is offered, and nothing else", () => {
      const known = [...offered[role], grid];

      expect(offered[role].filter((pattern) => !traces.files.some((name) => pattern.test(name)))).toEqual([]);
      expect(traces.files.filter((name) => !known.some((pattern) => pattern.test(name)))).toEqual([]);
    });

    it("tells and shows her nothing that she may not read", () => {
      const told = foundIn(traces.received);

      expect(few(told.filter((place) => !mayKnow(place, [role])).map(named))).toEqual([]);
      // Nobody has opened a diary to her.
      if (role === "area-manager") expect(told.filter(({ kind }) => kind === "diary-entries")).toEqual([]);
      if (role !== "educator") return;
      const foreign = beyondReach(system, role);
      expect(few(told.filter(({ householdId }) => foreign.has(householdId ?? "")).map(named))).toEqual([]);
    });

    it("saves her files with nothing in them that she may not read, or that is to stay inside", () => {
      const saved = foundIn(traces.saved);

      expect(saved.length > 0).toBe(role !== "administration");
      expect(few(saved.filter((place) => !mayKnow(place, [role]) || isSecret(place)).map(named))).toEqual([]);
    });

    it("leaves nothing about anybody in what the browser keeps", () => {
      expect(few(system.marks.spokenOfIn(traces.kept.join("\n")).map(named))).toEqual([]);
      expect(traces.kept.filter((kept) => /eyJ[\w-]+\.eyJ/.test(kept))).toEqual([]);
      const stores = traces.kept.filter((kept) => kept.startsWith('{"local"'));
      expect(stores.filter((kept) => !kept.includes('"databases":[]') || !kept.includes('"caches":[]'))).toEqual([]);
    });

    it.each(["titles", "history", "asked", "said", "files"] as const)(
      "leaves nothing about anybody in: %s",
      (where) => {
        // Nothing in a mark is written otherwise in an address.
        expect(few(system.marks.spokenOfIn(traces[where].join("\n")).map(named))).toEqual([]);
      },
    );

    it("asks nobody else for anything", () => {
      const own = new URL(system.address).origin;

      expect(traces.asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== own)).toEqual([]);
    });
  },
);
