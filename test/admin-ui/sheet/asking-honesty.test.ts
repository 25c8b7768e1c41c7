import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, savedSeen, sending, unanswered } from "#admin-ui/sheet/model/acts/saving.ts";
import { redoLast, resolveConflict, undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { write } from "#admin-ui/sheet/model/acts/write.ts";
import { editOf, valueAt } from "#admin-ui/sheet/model/edits/ledger.ts";
import { countHeld, countPending, nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { RowEdit, RowResult } from "#admin-ui/sheet/model/edits/save.ts";
import { confirmAsked, releaseSilent, takeBackAsked } from "#admin-ui/sheet/model/foresee/answer.ts";
import { sameEdit } from "#admin-ui/sheet/model/foresee/asking.ts";
import { foreseen, nextToForesee } from "#admin-ui/sheet/model/foresee/foreseeing.ts";
import type { Foresight } from "#admin-ui/sheet/model/foresee/foresight.ts";
import { askedGroups, isQuestion } from "#admin-ui/sheet/model/foresee/groups.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, given, type Place, places } from "./a-question.ts";

const ROWS = 22;
const REFUSED = 0;

/** A person at the sheet, a colleague, the server, and the line between them, which may break in either direction. */
interface Scene {
  sheet: SheetState;
  server: Map<string, Place>;
  underWay: readonly RowEdit[];
  /** What the host is foreseeing just now, and answers later. */
  looking: readonly RowEdit[];
  /** The fees that somebody said yes to, or that have been foreseen to do nothing. */
  agreed: RowEdit[];
  /** Fees that went out without that. */
  unasked: RowEdit[];
}

const start = (): Scene => ({
  sheet: aSheet(ROWS),
  server: new Map(places(ROWS).map((place) => [place.id, place])),
  underWay: [],
  looking: [],
  agreed: [],
  unasked: [],
});

const editsOf = (edit: RowEdit) => ("key" in edit ? {} : edit.edits);

/** A row by which nothing may be told is one where the fee is taken away. */
const foresee = (scene: Scene, edit: RowEdit): Foresight => {
  const row = "key" in edit ? undefined : scene.server.get(edit.id);
  const differs = Object.entries(editsOf(edit)).some(
    ([field, { from }]) => (row && Reflect.get(row, field)) !== (from ?? undefined),
  );
  if (differs) return { outcome: "conflict" };
  const { fee } = editsOf(edit);
  if (fee?.to === REFUSED) return { outcome: "refused", detail: "no", errors: { fee: "no" } };
  return { outcome: "saved", effects: fee && fee.to !== null ? [{ text: `${fee.to}` }] : [] };
};

const arrive = (scene: Scene): RowResult[] =>
  scene.underWay.map((edit) => {
    const row = "key" in edit ? undefined : scene.server.get(edit.id);
    if (!row) throw new Error("Nothing is created here.");
    const wanted = Object.entries(editsOf(edit));
    const differs = wanted.filter(([field, { from }]) => (Reflect.get(row, field) ?? null) !== from);
    if (differs.length > 0) {
      const current = Object.fromEntries(differs.map(([field]) => [field, Reflect.get(row, field) ?? null]));
      return { id: row.id, status: "conflict", current };
    }
    const values = Object.fromEntries(wanted.map(([field, { to }]) => [field, to ?? undefined]));
    const record: Place = { ...row, ...values, version: row.version + 1 };
    scene.server.set(row.id, record);
    return { id: row.id, status: "saved", record };
  });

/** Whether a yes was said to just these values; a fee that is sent again was agreed to the first time. */
const isAgreed = (scene: Scene, sent: RowEdit): boolean => {
  const fee = editsOf(sent).fee;
  return scene.agreed.some(
    (yes) => "id" in yes && "id" in sent && yes.id === sent.id && editsOf(yes).fee?.to === fee?.to,
  );
};

const send = (scene: Scene) => {
  if (scene.underWay.length > 0) return;
  scene.underWay = nextBatch(scene.sheet.ledger, 100);
  const weighty = scene.underWay.filter((edit) => Object.hasOwn(editsOf(edit), "fee"));
  scene.unasked.push(...weighty.filter((edit) => !isAgreed(scene, edit)));
  scene.sheet = sending(scene.sheet, scene.underWay);
};

/** A yes is good for one saving: once the server has answered for the fee, the same fee has to be asked about again. */
const spend = (scene: Scene, results: readonly RowResult[]) => {
  const answeredFor = results.filter(
    ({ status, ...rest }) => status === "saved" || ("current" in rest && "fee" in rest.current),
  );
  scene.agreed = scene.agreed.filter((yes) => !answeredFor.some(({ id }) => "id" in yes && yes.id === id));
};

const answer = (scene: Scene) => {
  const results = arrive(scene);
  scene.sheet = answered(scene.sheet, scene.underWay, results);
  spend(
    scene,
    results.filter((_, place) => Object.hasOwn(editsOf(scene.underWay[place] ?? { key: "", create: {} }), "fee")),
  );
  scene.underWay = [];
};

const lose = (scene: Scene, hasArrived: boolean) => {
  if (hasArrived) arrive(scene);
  scene.sheet = unanswered(scene.sheet, scene.underWay);
  scene.underWay = [];
};

const look = (scene: Scene) => {
  if (scene.looking.length === 0) scene.looking = nextToForesee(scene.sheet, 100);
};

const quietOf = (scene: Scene, edit: RowEdit) => {
  const sight = foresee(scene, edit);
  return sight.outcome === "saved" && sight.effects.length === 0;
};

const told = (scene: Scene) => {
  scene.agreed.push(...scene.looking.filter((edit) => quietOf(scene, edit)));
  const answers = scene.looking.map((edit) => foresee(scene, edit));
  scene.sheet = releaseSilent(foreseen(scene.sheet, scene.looking, answers));
  scene.looking = [];
};

const ask = (scene: Scene) => {
  look(scene);
  told(scene);
};

const asked = (scene: Scene): readonly RowEdit[] =>
  askedGroups(scene.sheet.ledger, scene.sheet.asking)
    .filter(isQuestion)
    .flatMap(({ savable }) => [...savable.values()].map(({ edit }) => edit));

const confirm = (scene: Scene, isChosen: (edit: RowEdit, place: number) => boolean) => {
  const chosen = asked(scene).filter(isChosen);
  scene.agreed.push(...chosen);
  scene.sheet = confirmAsked(scene.sheet, new Set(chosen.flatMap((edit) => ("id" in edit ? edit.id : []))));
};

const typeIn = (scene: Scene, id: string, field: "fee" | "notes", n: number) => {
  const value = field === "notes" ? `n${n}` : n === 1 ? null : n * 100;
  scene.sheet = write(scene.sheet, [{ id, field, content: { value } }]);
};

const acts = {
  type: (scene: Scene, row: number, n: number) => typeIn(scene, `p${row}`, "fee", n),
  refused: (scene: Scene, row: number) => typeIn(scene, `p${row}`, "fee", REFUSED),
  note: (scene: Scene, row: number, n: number) => typeIn(scene, `p${row}`, "notes", n),
  paste: (scene: Scene, row: number, n: number) => {
    const field = row === 0 ? "notes" : "fee";
    const writes = places(ROWS).map(({ id }, place) => ({
      id,
      field,
      content: { value: field === "notes" ? `p${n}` : (place % 3) * n * 100 },
    }));
    scene.sheet = write(scene.sheet, writes);
  },
  colleague: (scene: Scene, row: number, n: number) => {
    const place = scene.server.get(`p${row}`);
    if (place) scene.server.set(place.id, { ...place, fee: 1000 + n, version: place.version + 1 });
  },
  look,
  told,
  loseTheLook: (scene: Scene) => {
    scene.looking = [];
  },
  yes: (scene: Scene) => confirm(scene, () => true),
  ask,
  askAndSend: (scene: Scene) => {
    ask(scene);
    confirm(scene, () => true);
    send(scene);
  },
  some: (scene: Scene, row: number) => confirm(scene, (_, place) => place % 2 === row % 2),
  no: (scene: Scene) => {
    scene.sheet = takeBackAsked(scene.sheet);
  },
  send,
  answer,
  loseOnTheWay: (scene: Scene) => lose(scene, false),
  loseTheAnswer: (scene: Scene) => lose(scene, true),
  live: (scene: Scene) => {
    scene.sheet = given(scene.sheet, [...scene.server.values()]);
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
  mine: (scene: Scene, row: number) => {
    scene.sheet = resolveConflict(scene.sheet, { id: `p${row}`, field: "fee" }, "mine");
  },
  theirs: (scene: Scene, row: number) => {
    scene.sheet = resolveConflict(scene.sheet, { id: `p${row}`, field: "fee" }, "theirs");
  },
};

type ActName = keyof typeof acts;
const names = Object.keys(acts).filter((name): name is ActName => name in acts);
/** What happens most, so that chance gets as far as typing over what is asked about or on its way. */
const usual: readonly ActName[] = ["type", "type", "ask", "yes", "askAndSend", "send", "answer"];
const anAct = (only: readonly ActName[] = names) =>
  fc.tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...only)),
    fc.nat(2),
    fc.nat(4),
  );
type Script = readonly (readonly [ActName, number, number])[];

const play = (script: Script): Scene => {
  const scene = start();
  for (const [act, row, n] of script) acts[act](scene, row, n);
  return scene;
};

/** Lets everything come to rest on a line that holds; somebody says yes to all that is asked. */
const settle = (scene: Scene) => {
  scene.looking = [];
  if (scene.underWay.length > 0) answer(scene);
  for (let round = 0; round < 30 && countPending(scene.sheet.ledger) > 0; round += 1) {
    send(scene);
    answer(scene);
    ask(scene);
    confirm(scene, () => true);
  }
  scene.sheet = given(scene.sheet, [...scene.server.values()]);
};

describe("whatever is typed, asked, agreed to, taken back and lost on the way", () => {
  it("no fee goes out that nobody said yes to", () => {
    fc.assert(
      fc.property(fc.array(anAct(), { maxLength: 40 }), (script) => {
        const scene = play(script);
        settle(scene);

        expect(scene.unasked).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("in the end each cell shows what the server has, or says that it does not: none is lost or waits for ever", () => {
    fc.assert(
      fc.property(fc.array(anAct(), { maxLength: 40 }), (script) => {
        const scene = play(script);
        settle(scene);

        expect(countPending(scene.sheet.ledger)).toBe(0);
        for (const [id, place] of scene.server) {
          for (const field of ["fee", "notes"] as const) {
            const state = editOf(scene.sheet.ledger, { id, field })?.state;
            const isOwnUp = state === "conflict" || state === "refused";
            if (!isOwnUp)
              expect(valueAt(scene.sheet.ledger, { id, field }) ?? undefined).toBe(place[field] ?? undefined);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("what one person typed last is what the server has, once she says yes", () => {
    const alone = names.filter(
      (name) => !["colleague", "undo", "redo", "no", "some", "theirs", "paste", "refused"].includes(name),
    );
    fc.assert(
      fc.property(fc.array(anAct(alone), { maxLength: 40 }), (script) => {
        const scene = play(script);
        const last = new Map<string, unknown>();
        for (const [act, row, n] of script) if (act === "type") last.set(`p${row}`, n === 1 ? undefined : n * 100);

        settle(scene);

        for (const [id, fee] of last) {
          const isRefused = editOf(scene.sheet.ledger, { id, field: "fee" })?.state === "refused";
          expect(isRefused ? REFUSED : scene.server.get(id)?.fee).toBe(fee);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("a no leaves nothing of what was asked: the cells and the past are as before it was typed", () => {
    const light: readonly ActName[] = [
      "note",
      "refused",
      "send",
      "answer",
      "loseTheAnswer",
      "live",
      "fade",
      "look",
      "told",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...light), fc.nat(2), fc.nat(4)), { maxLength: 15 }),
        fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 1, maxLength: 5 }),
        (before, fees) => {
          const scene = play([...before, ["told", 0, 0], ["ask", 0, 0]]);
          const { edits } = scene.sheet.ledger;
          const { done } = scene.sheet.history;
          for (const [row, n] of fees) typeIn(scene, `p${row}`, "fee", n < 2 ? n + 2 : n);
          scene.looking = [];
          look(scene);
          told(scene);

          acts.no(scene);

          expect(countHeld(scene.sheet.ledger)).toBe(0);
          expect(Object.fromEntries(scene.sheet.ledger.edits)).toEqual(Object.fromEntries(edits));
          expect(scene.sheet.history.done).toEqual(done);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("edits of a row", () => {
  it("are the same when they want the same of the same cells", () => {
    const edit = { id: "p1", edits: { fee: { from: 1, to: 2 } } };

    expect(sameEdit(edit, { id: "p1", edits: { fee: { from: 9, to: 2 } } })).toBe(true);
    expect(sameEdit(edit, { id: "p1", edits: { fee: { from: 1, to: 3 } } })).toBe(false);
    expect(sameEdit(edit, { id: "p1", edits: { fee: { from: 1, to: 2 }, notes: { from: 1, to: 2 } } })).toBe(false);
    expect(sameEdit(edit, { key: "p1", create: { fee: 2 } })).toBe(false);
  });
});
