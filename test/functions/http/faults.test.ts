import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createApi } from "#functions/http/api";
import { route } from "#functions/http/route";
import { Refusal } from "#shared/refusal";
import { callOf } from "#test/staff-call";

/** Stands for what somebody wrote. */
const WRITTEN = "Anna, Via dei Platani 12";

const breaking = (thrown: () => unknown) =>
  callOf(
    createApi(
      [
        route({
          method: "GET",
          path: "/broken",
          summary: "Breaks",
          allow: () => true,
          run: async () => {
            throw thrown();
          },
        }),
      ],
      () => ({}),
    ),
  );

const spoken = () => vi.spyOn(console, "error").mockImplementation(() => undefined);

afterEach(() => vi.restoreAllMocks());

describe("what breaks inside an API", () => {
  it.each([
    ["an error that quotes somebody", () => new TypeError(WRITTEN)],
    ["one whose lines look like places", () => new TypeError(`no\n    at ${WRITTEN} (there:1:2)\nat ${WRITTEN}`)],
    ["one with members", () => Object.assign(new Error("no"), { record: { note: WRITTEN } })],
    ["a text", () => WRITTEN],
  ])("is written down by its kind and places, and answered without its words: %s", async (_, thrown) => {
    const log = spoken();

    const answer = await breaking(thrown)("coordinator", "GET /broken");

    const lines = log.mock.calls.flat().join("\n");
    expect(answer.status).toBe(500);
    expect(JSON.parse(lines)).toMatchObject({ level: "error", requestId: "request-1" });
    expect(`${lines}${JSON.stringify(answer.body)}`).not.toContain("Anna");
  });

  it("tells the places in our own code", async () => {
    const log = spoken();

    await breaking(() => new RangeError(WRITTEN))("coordinator", "GET /broken");

    const { name, at } = JSON.parse(log.mock.calls.flat().join("\n"));
    expect(name).toBe("RangeError");
    expect(at.join("\n")).toContain("faults.test.ts");
  });
});

describe("a refusal that nobody answers, as a job's runtime logs it", () => {
  it("says its code and nothing of what it carries", () => {
    const refusal = new Refusal("conflict", { params: { name: WRITTEN }, extra: { current: { note: WRITTEN } } });

    expect(inspect(refusal, { depth: null })).not.toContain("Anna");
    expect(JSON.stringify(refusal)).not.toContain("Anna");
    expect(refusal.extra).toEqual({ current: { note: WRITTEN } });
  });
});
