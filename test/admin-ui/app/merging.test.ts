import { describe, expect, it } from "vitest";
import { liveOnes, merged } from "#admin-ui/data/merging.ts";
import { aRecord } from "./records.ts";

const known = (...records: ReturnType<typeof aRecord>[]) => new Map(records.map((record) => [record.id, record]));

describe("merging what arrives into what is known", () => {
  it("takes a newer version of a record", () => {
    const before = known(aRecord({ id: "a", version: 1 }));

    const after = merged(before, [aRecord({ id: "a", version: 2, note: "new" })]);

    expect(after.get("a")).toMatchObject({ version: 2, note: "new" });
  });

  it("drops what it has already, and changes nothing then", () => {
    const before = known(aRecord({ id: "a", version: 3 }));

    const after = merged(before, [aRecord({ id: "a", version: 2 }), aRecord({ id: "a", version: 3 })]);

    expect(after).toBe(before);
  });

  it("never lets an old copy bring an archived record back", () => {
    const archived = merged(known(aRecord({ id: "a" })), [aRecord({ id: "a", version: 2, archived: true })]);

    const after = merged(archived, [aRecord({ id: "a", version: 1 })]);

    expect(liveOnes(after)).toEqual([]);
  });
});
