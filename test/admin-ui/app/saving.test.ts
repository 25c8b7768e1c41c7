import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient } from "#admin-ui/api/client.ts";
import { foreseeEdits } from "#admin-ui/data/foreseeing.ts";
import { liveCollection } from "#admin-ui/data/live-collection.ts";
import { createMany, saveEdits } from "#admin-ui/data/saving.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { aRecord } from "./records.ts";

interface Sent {
  path: string;
  key: string | null;
  rows: { id?: string; create?: object }[];
}

const problem = (status: number, code: string, detail: string) =>
  new Response(JSON.stringify({ status, code, detail }), { status });

const saves = ({ rows }: Sent) =>
  Response.json({
    rows: rows.map(({ id = "new" }) => ({ id, status: "saved", record: aRecord({ id, version: 2 }), effects: [] })),
  });

/** The wire, with somebody at its other end who answers as told. */
const wire = (answer: (sent: Sent) => Response) => {
  const calls: Sent[] = [];
  vi.stubGlobal("fetch", async (path: string, { headers, body }: { headers: HeadersInit; body: string }) => {
    const sent: Sent = { path, key: new Headers(headers).get("idempotency-key"), ...JSON.parse(body) };
    calls.push(sent);
    return answer(sent);
  });
  const client = createClient({
    token: async () => "token",
    renew: async () => false,
    language: () => "it",
    sentences: () => ({ unreachable: "Nessuno risponde.", unexplained: "Senza spiegazioni." }),
  });
  const collection = liveCollection({ read: async () => ({ items: [], asOf: "t1" }), isVisible: () => true });
  return { calls, client, collection, resource: "units" };
};

const edits = { name: { from: "a", to: "b" } };
const rowsOf = (...ids: string[]) => ids.map((id) => ({ id, edits }));

/** What comes of it once all pauses are over. */
const eventually = async <T>(doing: Promise<T>) => {
  const [outcome] = await Promise.all([
    doing.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    ),
    vi.advanceTimersByTimeAsync(5_000),
  ]);
  return outcome;
};

const forbidden = "Il tuo ruolo non permette questa operazione.";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a no to the whole call", () => {
  it("is the answer for each of its rows, and is not asked for again", async () => {
    const at = wire(() => problem(403, "forbidden", forbidden));

    const outcome = await eventually(saveEdits(at, rowsOf("a", "b")));

    expect(outcome).toEqual({ value: ["a", "b"].map((id) => ({ id, status: "refused", detail: forbidden })) });
    expect(at.calls).toHaveLength(1);
  });

  it("to a new record leaves the others what they are", async () => {
    const at = wire((sent) => (sent.rows[0]?.create ? problem(422, "invalid", "Non si può.") : saves(sent)));

    const outcome = await eventually(saveEdits(at, [{ create: { name: "x" }, key: "key-1" }, ...rowsOf("a")]));

    expect(outcome).toMatchObject({
      value: [
        { id: "key-1", status: "refused", detail: "Non si può." },
        { id: "a", status: "saved" },
      ],
    });
  });

  it("that is about how much was sent lets it go out in parts, and the rest of it stands", async () => {
    const at = wire((sent) =>
      sent.rows.length > 1 || sent.rows[0]?.id === "c" ? problem(413, "tooLarge", "Troppo.") : saves(sent),
    );

    const outcome = await eventually(saveEdits(at, rowsOf("a", "b", "c")));

    expect(outcome).toMatchObject({
      value: [
        { id: "a", status: "saved" },
        { id: "b", status: "saved" },
        { id: "c", status: "refused", detail: "Troppo." },
      ],
    });
    expect(at.collection.snapshot().byId.get("b")?.version).toBe(2);
    expect(new Set(at.calls.map(({ key }) => key)).size).toBe(at.calls.length);
  });

  it("is the answer for each row of an import", async () => {
    const at = wire(() => problem(403, "forbidden", forbidden));

    const outcome = await eventually(createMany(at, [{ name: "x" }, { name: "y" }], "import-0"));

    expect(outcome).toEqual({ value: ["x", "y"].map(() => ({ status: "refused", detail: forbidden })) });
  });

  it("lets too much of an import go out in parts, each under a key that is the same the next time", async () => {
    const at = wire((sent) => (sent.rows.length > 1 ? problem(413, "tooLarge", "Troppo.") : saves(sent)));
    const rows = [{ name: "x" }, { name: "y" }];

    const outcomes = [
      await eventually(createMany(at, rows, "import-0")),
      await eventually(createMany(at, rows, "import-0")),
    ];

    expect(outcomes).toEqual([1, 2].map(() => ({ value: rows.map(() => ({ status: "saved" })) })));
    const keys = at.calls.map(({ key }) => key);
    expect(keys.slice(3)).toEqual(keys.slice(0, 3));
    expect(new Set(keys).size).toBe(3);
  });

  it("is foreseen for each of its rows, as saving them would meet it", async () => {
    const at = wire(({ rows }) => problem(403, "forbidden", `${forbidden} ${rows.length}`));

    const outcome = await eventually(foreseeEdits({ ...at, speech: speechIn("it") }, rowsOf("a", "b")));

    expect(outcome).toEqual({ value: ["a", "b"].map(() => ({ outcome: "refused", detail: `${forbidden} 2` })) });
  });
});

describe("a new record", () => {
  it("that was refused and mended is another one to the server, which answers a key only once", async () => {
    const answers = [
      Response.json({ rows: [{ status: "refused", detail: "Così no." }] }),
      problem(503, "unavailable", "Riprova."),
    ];
    const at = wire((sent) => answers.shift() ?? saves(sent));

    await eventually(saveEdits(at, [{ create: { name: "x" }, key: "draft-1" }]));
    await eventually(saveEdits(at, [{ create: { name: "y" }, key: "draft-1" }]));

    const [first, second, third] = at.calls.map(({ key }) => key);
    expect(first).toBe("draft-1");
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });
});

describe("a call that may be made again", () => {
  it.each([
    [429, "tooMany"],
    [500, "internal"],
    [503, "unavailable"],
    [401, "unauthorised"],
    [408, "timeout"],
    [409, "busy"],
  ])("refuses no row: %i %s", async (status, code) => {
    const at = wire(() => problem(status, code, "Riprova."));

    expect(await eventually(saveEdits(at, rowsOf("a")))).toMatchObject({ error: { status, code } });
    expect(await eventually(foreseeEdits({ ...at, speech: speechIn("it") }, rowsOf("a")))).toMatchObject({
      error: { status, code },
    });
  });

  it("refuses no row when nobody answers, and goes out again under the same key", async () => {
    const at = wire(() => {
      throw new TypeError("Failed to fetch");
    });

    expect(await eventually(saveEdits(at, rowsOf("a")))).toMatchObject({ error: { code: "unreachable" } });
    expect(at.calls.length).toBeGreaterThan(1);
    expect(new Set(at.calls.map(({ key }) => key)).size).toBe(1);
  });
});
