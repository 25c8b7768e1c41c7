import { describe, expect, it } from "vitest";
import { extensionsAfter } from "#shared/rules/extensions";

const TODAY = "2026-10-12";

type Stay = Parameters<typeof extensionsAfter>[0];

const inUntil = (expectedOut: string | undefined, extensions: Stay["extensions"] = []): Stay => ({
  status: "inProgress",
  expectedOut,
  extensions,
});

const typed = { from: "2026-10-31", to: "2026-11-30", decidedOn: TODAY };

describe("A later day of departure", () => {
  it("leaves an extension behind when it is typed, from the former day to the new one", () => {
    expect(extensionsAfter(inUntil("2026-11-30"), inUntil("2026-10-31"), TODAY)).toEqual([typed]);
  });

  it("is no second extension when the step has written one with its reason", () => {
    const written = { ...typed, reason: "Casa popolare in ritardo" };

    expect(extensionsAfter(inUntil("2026-11-30", [written]), inUntil("2026-10-31"), TODAY)).toEqual([written]);
  });

  it("typed again on the same day puts the first one right, and typed back takes it away", () => {
    const before = inUntil("2026-11-30", [typed]);

    expect(extensionsAfter({ ...before, expectedOut: "2026-12-31" }, before, TODAY)).toEqual([
      { ...typed, to: "2026-12-31" },
    ]);
    expect(extensionsAfter({ ...before, expectedOut: "2026-10-31" }, before, TODAY)).toEqual([]);
  });

  it("typed on another day is one more", () => {
    const before = inUntil("2026-11-30", [typed]);

    expect(extensionsAfter({ ...before, expectedOut: "2026-12-31" }, before, "2026-11-02")).toEqual([
      typed,
      { from: "2026-11-30", to: "2026-12-31", decidedOn: "2026-11-02" },
    ]);
  });

  it("is none before she has come in, nor where no day had been expected", () => {
    const booked = { ...inUntil("2026-10-31"), status: "confirmed" };

    expect(extensionsAfter({ ...booked, expectedOut: "2026-11-30" }, booked, TODAY)).toEqual([]);
    expect(extensionsAfter(inUntil("2026-11-30"), inUntil(undefined), TODAY)).toEqual([]);
  });

  it("keeps the extensions of a stay that is shortened", () => {
    const decided = { ...typed, decidedOn: "2026-09-01", reason: "Scuola" };
    const before = inUntil("2026-11-30", [decided]);

    expect(extensionsAfter({ ...before, expectedOut: "2026-11-15" }, before, TODAY)).toEqual([decided]);
  });
});
