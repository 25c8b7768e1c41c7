import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, unreachable } from "#admin-ui/api/problem.ts";
import type { Edits } from "#admin-ui/data/edits.ts";
import { draftSaver } from "#admin-ui/referrals/intake/draft-saver.ts";
import type { StoredRecord } from "#shared/resource";
import { aRecord } from "../records.ts";

const fields = ["needs", "urgency", "members"];

const refusing = (errors: Record<string, string>) =>
  new Problem({ status: 422, code: "invalid", detail: "Alcuni dati non vanno bene.", errors });

/** A server that keeps one referral, trims its texts and answers with what has been laid ready, if anything has. */
const aServer = (...answers: (Problem | undefined)[]) => {
  const heard: ({ create: Record<string, unknown>; key: string } | { edits: Edits })[] = [];
  let record: StoredRecord = aRecord({ id: "ref_1" });
  const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);
  const store = (values: Readonly<Record<string, unknown>>) => {
    const answer = answers.shift();
    if (answer) throw answer;
    const kept = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, trimmed(value)]));
    record = { ...record, ...kept, version: record.version + 1 };
    return record;
  };
  let keys = 0;
  return {
    heard,
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    now: () => "2026-11-23T09:42:00.000Z",
    create: async (values: Readonly<Record<string, unknown>>, key: string) => {
      heard.push({ create: { ...values }, key });
      return store(values);
    },
    save: async (_: string, edits: Edits) => {
      heard.push({ edits });
      return store(Object.fromEntries(Object.entries(edits).map(([name, { to }]) => [name, to])));
    },
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft that is being typed", () => {
  it("is created after a pause, once, with all that has been typed", async () => {
    const server = aServer();
    const saver = draftSaver(server, fields);

    saver.want({ needs: "Cas" });
    await vi.advanceTimersByTimeAsync(300);
    saver.want({ needs: "Casa" });
    await vi.advanceTimersByTimeAsync(599);
    expect(server.heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);

    expect(server.heard).toEqual([{ create: { needs: "Casa" }, key: "key-1" }]);
    expect(saver.state().saving).toEqual({ state: "saved", at: "2026-11-23T09:42:00.000Z" });
    expect(saver.isBehind()).toBe(false);
  });

  it("is created without what would make it more than a draft, which follows at once", async () => {
    const server = aServer();
    const saver = draftSaver({ ...server, afterwards: ["urgency"] }, fields);
    const seen: string[] = [];
    saver.watch(() => seen.push(saver.state().saving.state));

    saver.want({ needs: "Casa", urgency: "urgent" });
    await saver.flush();

    expect(server.heard).toEqual([
      { create: { needs: "Casa" }, key: "key-1" },
      { edits: { urgency: { from: null, to: "urgent" } } },
    ]);
    expect(saver.isBehind()).toBe(false);
    expect(seen.indexOf("saved")).toBe(seen.length - 1);
  });

  it("then travels field by field, from what the server holds", async () => {
    const server = aServer();
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa " });
    await saver.flush();

    saver.want({ urgency: "urgent" });
    await saver.flush();
    saver.want({ needs: "Casa subito" });
    await saver.flush();

    expect(server.heard.slice(1)).toEqual([
      { edits: { urgency: { from: null, to: "urgent" } } },
      { edits: { needs: { from: "Casa", to: "Casa subito" } } },
    ]);
  });

  it("does not send a text again because the server took off a space", async () => {
    const server = aServer();
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa " });
    await saver.flush();

    await saver.flush();
    saver.want({ needs: "Casa " });
    await vi.advanceTimersByTimeAsync(5000);

    expect(server.heard).toHaveLength(1);
  });

  it("sends what is typed while something is on the way", async () => {
    const server = aServer();
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa" });
    const sending = saver.flush();

    saver.want({ needs: "Casa subito" });
    await sending;

    expect(server.heard.at(-1)).toEqual({ edits: { needs: { from: "Casa", to: "Casa subito" } } });
  });
});

describe("a draft nobody answers for", () => {
  it("stays, says so and is tried again under the same key with the same words", async () => {
    const server = aServer(unreachable("Il server non risponde."));
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa" });
    await saver.flush();
    expect(saver.state().saving).toMatchObject({ state: "stuck" });
    expect(saver.isBehind()).toBe(true);

    saver.want({ needs: "Casa subito" });
    await saver.flush();

    expect(server.heard).toEqual([
      { create: { needs: "Casa" }, key: "key-1" },
      { create: { needs: "Casa" }, key: "key-1" },
      { edits: { needs: { from: "Casa", to: "Casa subito" } } },
    ]);
  });

  it("is sent by itself a little later", async () => {
    const server = aServer(unreachable("Il server non risponde."));
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa" });
    await saver.flush();

    await vi.advanceTimersByTimeAsync(5000);

    expect(saver.state().saving).toMatchObject({ state: "saved" });
  });
});

describe("a draft of which something is refused", () => {
  it("keeps the rest, and sends the field again only when it changes", async () => {
    const server = aServer(refusing({ "members.0.birthYear": "Troppo piccolo." }));
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa", members: [{ birthYear: 3 }] });
    await saver.flush();
    expect(server.heard.at(-1)).toEqual({ create: { needs: "Casa" }, key: "key-2" });
    expect(saver.state().refused).toEqual({ "members.0.birthYear": "Troppo piccolo." });
    expect(saver.isBehind()).toBe(true);

    await saver.flush();
    expect(server.heard).toHaveLength(2);
    saver.want({ members: [{ birthYear: 1993 }] });
    await saver.flush();

    expect(server.heard.at(-1)).toEqual({ edits: { members: { from: null, to: [{ birthYear: 1993 }] } } });
    expect(saver.state().refused).toEqual({});
    expect(saver.isBehind()).toBe(false);
  });

  it("keeps what was typed when a colleague changed the same field, and counts from the colleague's value next", async () => {
    const conflict = new Problem({
      status: 409,
      code: "conflict",
      detail: "Qualcun altro ha cambiato questi valori.",
      current: { needs: "Due camere" },
    });
    const server = aServer(undefined, conflict);
    const saver = draftSaver(server, fields);
    saver.want({ needs: "Casa" });
    await saver.flush();

    saver.want({ needs: "Casa grande" });
    await saver.flush();
    expect(saver.state().refused).toEqual({ needs: "Qualcun altro ha cambiato questi valori." });
    saver.want({ needs: "Casa con due camere" });
    await saver.flush();

    expect(server.heard.at(-1)).toEqual({ edits: { needs: { from: "Due camere", to: "Casa con due camere" } } });
  });

  it("stops and says why when the answer is about no field", async () => {
    const server = aServer(new Problem({ status: 403, code: "forbidden", detail: "Non puoi." }));
    const saver = draftSaver(server, fields);

    saver.want({ needs: "Casa" });
    await saver.flush();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(saver.state().saving).toMatchObject({ state: "stuck" });
    expect(server.heard).toHaveLength(1);
  });
});

describe("a draft that was begun before", () => {
  it("sends only what changes", async () => {
    const server = aServer();
    const saver = draftSaver(server, fields, aRecord({ id: "ref_1", needs: "Casa", members: [] }));

    saver.want({ needs: "Casa", members: [], urgency: "urgent" });
    await saver.flush();

    expect(server.heard).toEqual([{ edits: { urgency: { from: null, to: "urgent" } } }]);
  });
});
