import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, savedSeen, sending, unanswered } from "#admin-ui/sheet/model/acts/saving.ts";
import { redoLast, resolveConflict, undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { valueAt } from "#admin-ui/sheet/model/edits/ledger.ts";
import { countPending, nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { RowEdit, RowResult } from "#admin-ui/sheet/model/edits/save.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, cell, given, stateOf, written } from "./a-sheet.ts";

const fields = ["name", "fee"] as const;
type Field = (typeof fields)[number];
type Values = { name: string; fee: number };

/** A person at the sheet, a colleague elsewhere, and the server between them, with a line that may break. */
interface Scene {
  sheet: SheetState;
  server: Values & { version: number };
  underWay: readonly RowEdit[];
}

const row = ({ server }: Scene) => [{ id: "a", ...server }];

const start = (): Scene => {
  const server = { name: "n0", fee: 0, version: 1 };
  return { server, sheet: aSheet([{ id: "a", ...server }]), underWay: [] };
};

const arrive = (scene: Scene): RowResult[] =>
  scene.underWay.map((edit) => {
    if ("key" in edit) throw new Error("Nothing is created here.");
    const differs = Object.entries(edit.edits).filter(([field, { from }]) => Reflect.get(scene.server, field) !== from);
    if (differs.length > 0) {
      const current = Object.fromEntries(differs.map(([field]) => [field, Reflect.get(scene.server, field)]));
      return { id: edit.id, status: "conflict", current };
    }
    const values = Object.fromEntries(Object.entries(edit.edits).map(([field, { to }]) => [field, to]));
    scene.server = { ...scene.server, ...values, version: scene.server.version + 1 };
    return { id: edit.id, status: "saved", record: { id: "a", ...scene.server } };
  });

const send = (scene: Scene) => {
  if (scene.underWay.length > 0) return;
  scene.underWay = nextBatch(scene.sheet.ledger, 10);
  scene.sheet = sending(scene.sheet, scene.underWay);
};

const answer = (scene: Scene) => {
  scene.sheet = answered(scene.sheet, scene.underWay, arrive(scene));
  scene.underWay = [];
};

const lose = (scene: Scene, hasArrived: boolean) => {
  if (hasArrived) arrive(scene);
  scene.sheet = unanswered(scene.sheet, scene.underWay);
  scene.underWay = [];
};

const valueFor = (field: Field, n: number) => (field === "name" ? `n${n}` : n);

const acts = {
  type: (scene: Scene, field: Field, n: number) => {
    scene.sheet = written(scene.sheet, "a", field, valueFor(field, n));
  },
  colleague: (scene: Scene, field: Field, n: number) => {
    scene.server = { ...scene.server, [field]: valueFor(field, n), version: scene.server.version + 1 };
  },
  send,
  answer,
  loseOnTheWay: (scene: Scene) => lose(scene, false),
  loseTheAnswer: (scene: Scene) => lose(scene, true),
  live: (scene: Scene) => {
    scene.sheet = given(scene.sheet, row(scene));
  },
  fade: (scene: Scene) => {
    scene.sheet = savedSeen(scene.sheet);
  },
  undo: (scene: Scene) => {
    scene.sheet = undoLast(scene.sheet);
  },
  redo: (scene: Scene) => {
    scene.sheet = redoLast(scene.sheet);
  },
  mine: (scene: Scene, field: Field) => {
    scene.sheet = resolveConflict(scene.sheet, cell("a", field), "mine");
  },
  theirs: (scene: Scene, field: Field) => {
    scene.sheet = resolveConflict(scene.sheet, cell("a", field), "theirs");
  },
};

const anAct = fc.tuple(
  fc.constantFrom<keyof typeof acts>(...Object.keys(acts).filter((name): name is keyof typeof acts => name in acts)),
  fc.constantFrom(...fields),
  fc.nat(3),
);

/** Lets everything come to rest on a line that holds. */
const settle = (scene: Scene) => {
  if (scene.underWay.length > 0) answer(scene);
  for (let round = 0; round < 20 && countPending(scene.sheet.ledger) > 0; round += 1) {
    send(scene);
    answer(scene);
  }
  scene.sheet = given(scene.sheet, row(scene));
};

describe("whatever two people, a server and a broken line do", () => {
  it("in the end each cell shows what the server has, or says that it does not", () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40 }), (script) => {
        const scene = start();
        for (const [act, field, n] of script) acts[act](scene, field, n);

        settle(scene);

        expect(countPending(scene.sheet.ledger)).toBe(0);
        for (const field of fields) {
          const isOwnUp = stateOf(scene.sheet, "a", field) === "conflict";
          if (!isOwnUp) expect(valueAt(scene.sheet.ledger, cell("a", field))).toBe(scene.server[field]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("what a person typed last, and nobody else touched, is what the server has", () => {
    const alone = anAct.filter(([act]) => act !== "colleague" && act !== "undo" && act !== "redo" && act !== "theirs");
    fc.assert(
      fc.property(fc.array(alone, { maxLength: 40 }), (script) => {
        const scene = start();
        const last: Values = { name: "n0", fee: 0 };
        for (const [act, field, n] of script) {
          acts[act](scene, field, n);
          if (act === "type") Object.assign(last, { [field]: valueFor(field, n) });
        }

        settle(scene);

        expect({ name: scene.server.name, fee: scene.server.fee }).toEqual(last);
      }),
      { numRuns: 2000 },
    );
  });
});
