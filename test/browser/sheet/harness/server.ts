import type { Effect, Foresight, PastValue, RowEdit, RowResult } from "#admin-ui/sheet/sheet.tsx";
import type { Guest } from "./guests.ts";

const euros = (cents: unknown) => (typeof cents === "number" ? `${cents / 100} €` : "da definire");

const effectsOf = (from: unknown, to: unknown): Effect[] => {
  if (typeof to !== "number") return [];
  const passes: Effect = { text: `La retta passa da ${euros(from)} a ${euros(to)} da giugno.` };
  return to > 50_000 ? [passes, { text: "Supera il tetto della convenzione.", tone: "warn" }] : [passes];
};

/**
 * Keeps the made-up records as the real server keeps real ones: a field is only changed from what it is, `refused` as a
 * name is refused, a key makes one record however often it comes, and while it is away it does not answer.
 */
export const createServer = (start: readonly Guest[]) => {
  let guests = [...start];
  let created = 0;
  const listeners = new Set<(guests: readonly Guest[]) => void>();
  const calls: RowEdit[][] = [];
  const looks: (readonly RowEdit[])[] = [];
  const made = new Map<string, Guest>();
  const past: (PastValue & { id: string; field: string })[] = [];
  /** `passes` is how many imports come through before the others wait. */
  const settings = {
    delayMs: 0,
    isAway: false,
    losesAnswers: false,
    keepsRows: false,
    passes: Number.POSITIVE_INFINITY,
  };

  /** What is put away is not handed out any more. */
  const live = () => guests.filter(({ archived }) => archived !== true);

  const publish = (next: Guest[]) => {
    guests = next;
    for (const listener of listeners) listener(live());
  };

  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

  const saveOne = (edit: RowEdit): RowResult<Guest> => {
    if ("key" in edit) {
      const before = made.get(edit.key);
      if (before) return { id: before.id, status: "saved", record: before };
      created += 1;
      const guest: Guest = { code: `N-9${created}`, name: "", ...edit.create, id: `gst_new_${created}`, version: 1 };
      guests = [...guests, guest];
      if (edit.key !== "") made.set(edit.key, guest);
      return { id: guest.id, status: "saved", record: guest };
    }
    const guest = guests.find(({ id }) => id === edit.id);
    if (!guest) return { id: edit.id, status: "refused", detail: "La scheda non c'è più." };
    const differing = Object.entries(edit.edits).filter(([field, { from }]) => !same(Reflect.get(guest, field), from));
    if (differing.length > 0) {
      const current = Object.fromEntries(differing.map(([field]) => [field, Reflect.get(guest, field) ?? null]));
      return { id: edit.id, status: "conflict", current };
    }
    const values = Object.fromEntries(Object.entries(edit.edits).map(([field, { to }]) => [field, to]));
    if (settings.keepsRows && values.archived === true) {
      const errors = { archived: "Prima registra l'uscita." };
      return { id: edit.id, status: "refused", detail: "Prima registra l'uscita.", errors };
    }
    if (values.name === "refused") {
      const errors = { name: "Così non si può chiamare nessuno." };
      return { id: edit.id, status: "refused", detail: "Il nome non va bene.", errors };
    }
    const at = new Date(Date.UTC(2026, 4, 4, 8, past.length)).toISOString();
    for (const [field, { from, to }] of Object.entries(edit.edits))
      past.unshift({ id: guest.id, field, at, by: "Giulia", from, to });
    const record: Guest = { ...guest, ...values, id: guest.id, version: guest.version + 1 };
    guests = guests.map((other) => (other.id === record.id ? record : other));
    return { id: record.id, status: "saved", record };
  };

  const save = async (edits: RowEdit[]): Promise<RowResult<Guest>[]> => {
    calls.push(edits);
    await new Promise((resolve) => setTimeout(resolve, settings.delayMs));
    if (settings.isAway) throw new Error("nobody answers");
    const results = edits.map(saveOne);
    if (settings.losesAnswers) throw new Error("the line broke before the answer");
    publish(guests);
    return results;
  };

  /** What a save would answer; a fee does something, an impossible one is refused. */
  const foreseeOne = (edit: RowEdit): Foresight => {
    if ("key" in edit) return { outcome: "saved", effects: effectsOf(undefined, edit.create.fee) };
    const guest = guests.find(({ id }) => id === edit.id);
    if (!guest) return { outcome: "refused", detail: "La scheda non c'è più." };
    const { fee, name } = edit.edits;
    if (Object.entries(edit.edits).some(([field, { from }]) => !same(Reflect.get(guest, field), from)))
      return { outcome: "conflict" };
    if (name?.to === "refused")
      return { outcome: "refused", detail: "", errors: { name: "Così non si può chiamare nessuno." } };
    if (fee?.to === 0) return { outcome: "refused", detail: "", errors: { fee: "La retta non può essere zero." } };
    return { outcome: "saved", effects: fee ? effectsOf(guest.fee, fee.to) : [] };
  };

  const foresee = async (edits: readonly RowEdit[]): Promise<Foresight[]> => {
    looks.push(edits);
    await new Promise((resolve) => setTimeout(resolve, settings.delayMs));
    if (settings.isAway) throw new Error("nobody answers");
    return edits.map(foreseeOne);
  };

  return {
    save,
    foresee,
    calls,
    looks,
    settings,
    saveNew: async (rows: readonly Readonly<Record<string, unknown>>[]) => {
      do await new Promise((resolve) => setTimeout(resolve, settings.delayMs));
      while (settings.passes === 0);
      settings.passes -= 1;
      if (settings.isAway) throw new Error("nobody answers");
      const results = rows.map((create) => {
        if (create.name === "refused")
          return { status: "refused" as const, detail: "Così non si può chiamare nessuno." };
        saveOne({ key: "", create: { ...create } });
        return { status: "saved" as const };
      });
      publish(guests);
      return results;
    },
    historyOf: async ({ id }: Guest, field: string): Promise<readonly PastValue[]> => {
      if (settings.isAway) throw new Error("nobody answers");
      return past.filter((one) => one.id === id && one.field === field);
    },
    guests: live,
    guest: (id: string) => guests.find((guest) => guest.id === id),
    subscribe: (listener: (guests: readonly Guest[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** What a colleague saves; unseen until `publish` when `silently`. */
    change: (id: string, values: Partial<Guest>, silently = false) => {
      const next = guests.map((guest) =>
        guest.id === id ? { ...guest, ...values, version: guest.version + 1 } : guest,
      );
      if (silently) guests = next;
      else publish(next);
    },
    /** The same rows as new objects, as a refetch brings them. */
    refresh: () => publish(guests.map((guest) => ({ ...guest }))),
    remove: (id: string) => publish(guests.filter((guest) => guest.id !== id)),
  };
};

export type HarnessServer = ReturnType<typeof createServer>;
