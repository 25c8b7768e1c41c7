import { isSame } from "../column.ts";
import type { CellEdit } from "../edits/cell-edit.ts";
import { type CellChanges, type Ledger, savedValue, withEdits } from "../edits/ledger.ts";
import { fieldsOfEdit, heldEdit, rowOfEdit } from "../edits/outbox.ts";
import type { RowEdit } from "../edits/save.ts";
import type { Sentence } from "../message.ts";
import { rearrange, type SheetState, say } from "../state.ts";
import { type Foreseen, sameEdit } from "./asking.ts";
import type { Foresight } from "./foresight.ts";
import { type AskedGroup, askedGroups, isMany, isQuestion } from "./groups.ts";

/** What is to be foreseen next, at most `limit` rows, in the order in which it was typed. */
export const nextToForesee = ({ ledger, asking }: SheetState, limit: number): readonly RowEdit[] =>
  askedGroups(ledger, asking)
    .flatMap(({ unforeseen }) => unforeseen)
    .slice(0, limit)
    .flatMap((id) => heldEdit(ledger, id) ?? []);

const changedHeld = (
  ledger: Ledger,
  edit: RowEdit,
  change: (edit: CellEdit, field: string) => CellEdit,
): readonly [string, CellChanges] => {
  const fields = new Set(fieldsOfEdit(edit));
  const cells = Object.entries(ledger.edits.get(rowOfEdit(edit)) ?? {});
  return [rowOfEdit(edit), Object.fromEntries(cells.map(([f, cell]) => [f, fields.has(f) ? change(cell, f) : cell]))];
};

/** As a refused save would: the fields that are to blame, or all of them when none is. */
const refusal = (
  ledger: Ledger,
  edit: RowEdit,
  { detail, errors = {} }: Extract<Foresight, { outcome: "refused" }>,
) => {
  const isBlamed = (field: string) => Object.hasOwn(errors, field);
  const someBlamed = fieldsOfEdit(edit).some(isBlamed);
  const allReasons = [...new Set([detail, ...Object.values(errors)])].filter((text) => text !== "").join(" ");
  return changedHeld(ledger, edit, (cell, field) => {
    if (someBlamed && !isBlamed(field)) return cell;
    return { ...cell, state: "refused", reason: someBlamed ? errors[field] || detail : allReasons };
  });
};

/** The fields known to have changed since they were seen, or all of them until the host gives the row anew. */
const rivalry = (ledger: Ledger, edit: RowEdit) => {
  const id = rowOfEdit(edit);
  const isRival = (field: string, { seen }: CellEdit) => !isSame(seen, savedValue(ledger, { id, field }));
  const edits = ledger.edits.get(id) ?? {};
  const someKnown = fieldsOfEdit(edit).some((field) => edits[field] && isRival(field, edits[field]));
  return changedHeld(ledger, edit, (cell, field) =>
    someKnown && !isRival(field, cell) ? cell : { ...cell, state: "conflict" },
  );
};

/** What an answer makes of the cells of its row; nothing, when it would be saved. */
const marked = (ledger: Ledger, edit: RowEdit, foresight: Foresight) => {
  if (foresight.outcome === "refused") return [refusal(ledger, edit, foresight)];
  return foresight.outcome === "conflict" ? [rivalry(ledger, edit)] : [];
};

/** Why cells of small acts cannot be saved; a large one says it in its summary. */
const troubled = (groups: readonly AskedGroup[], before: SheetState): Sentence[] => {
  const small = groups.filter((group) => !isMany(group)).flatMap(({ troubles }) => troubles);
  const news = small.filter(
    ({ id, field, edit }) => before.ledger.edits.get(id)?.[field]?.state !== edit.state && edit.state !== "unread",
  );
  const reasons = [...new Set(news.flatMap(({ edit }) => edit.reason ?? []))].slice(0, 3);
  const conflicts = new Set(news.flatMap(({ id, edit }) => (edit.state === "conflict" ? id : []))).size;
  const said: Sentence[] = reasons.map((reason) => ({ code: "refused", params: { reason } }));
  if (conflicts > 0) said.push({ code: "conflict", params: { count: conflicts } });
  return said;
};

/** What somebody has to know of the answers: why something cannot be saved, and what waits for a yes. */
const told = (state: SheetState, before: SheetState): Sentence[] => {
  const groups = askedGroups(state.ledger, state.asking);
  const asked = groups.filter(isQuestion).flatMap(({ savable }) => [...savable.values()]);
  const last = asked.at(-1)?.effects.map(({ text }) => text) ?? [];
  const question: Sentence = { code: "asks", params: { count: asked.length, text: last.join(" ") } };
  return [...troubled(groups, before), ...(asked.length > 0 ? [question] : [])];
};

/** Takes in what the host foresees, in the order in which it was asked. Rows changed since are asked about anew. */
export const foreseen = (state: SheetState, batch: readonly RowEdit[], answers: readonly Foresight[]): SheetState => {
  const { ledger, asking } = state;
  const current = batch.flatMap((edit, place) => {
    const foresight = answers[place];
    const now = heldEdit(ledger, rowOfEdit(edit));
    return foresight && now && sameEdit(now, edit) ? [{ edit, foresight }] : [];
  });
  const known = current.flatMap(({ edit, foresight }): [string, Foreseen][] =>
    foresight.outcome === "saved" ? [[rowOfEdit(edit), { edit, effects: foresight.effects }]] : [],
  );
  const changes = current.flatMap(({ edit, foresight }) => marked(ledger, edit, foresight));
  const next: SheetState = {
    ...state,
    ledger: changes.length === 0 ? ledger : withEdits(ledger, changes),
    asking: { ...asking, foreseen: new Map([...asking.foreseen, ...known]) },
  };
  return say(changes.length === 0 ? next : rearrange(next), ...told(next, state));
};
