import { describe, expect, it, vi } from "vitest";
import type { StoredRecord } from "#shared/resource";
import type { Collections } from "../../../admin-ui/src/data/collections.ts";
import { liveCollection } from "../../../admin-ui/src/data/live-collection.ts";
import { createNearby } from "../../../admin-ui/src/households/nearby.ts";

const record = (id: string, more: object = {}): StoredRecord => ({
  id,
  version: 1,
  createdAt: "",
  createdBy: "",
  updatedAt: "",
  updatedBy: "",
  archived: false,
  ...more,
});

const wholeOf = (items: StoredRecord[]) => {
  const read = vi.fn(async () => ({ items, asOf: "now" }));
  const collection = liveCollection({ read, isVisible: () => true });
  const collections: Collections = { of: () => collection, refresh: () => {} };
  return { read, collection, collections };
};

const aPage = (items: StoredRecord[] = []) => {
  const whole = wholeOf(items);
  const askAgain = vi.fn(async () => undefined);
  const nearby = createNearby({
    whole: whole.collections,
    isOwn: ({ householdId }) => householdId === "hh_1",
    askAgain,
  });
  const ids = () =>
    nearby
      .of("people")
      .snapshot()
      .records.map(({ id }) => id);
  return { ...whole, nearby, askAgain, ids };
};

describe("the collections of a page", () => {
  it("are opening until the page has been read, and ask for no whole kind", () => {
    const { nearby, read } = aPage();
    const end = nearby.of("people").watch(() => {}, 1000);

    expect(nearby.of("people").snapshot().state).toBe("opening");
    nearby.show(new Map([["people", [record("per_1")]]]));

    expect(nearby.of("people").snapshot()).toMatchObject({ state: "open", records: [{ id: "per_1" }] });
    expect(read).not.toHaveBeenCalled();
    end();
  });

  it("tell their watchers, and those who come later, too", () => {
    const { nearby } = aPage();
    const onChange = vi.fn();
    nearby.of("people").watch(onChange, 1000);

    nearby.show(new Map([["people", [record("per_1")]]]));

    expect(onChange).toHaveBeenCalledOnce();
    expect(nearby.of("plans").snapshot().state).toBe("open");
  });

  it("forget who is not in the next answer, even if a whole collection still has him", async () => {
    const { nearby, collection, ids } = aPage([record("per_1", { householdId: "hh_1" }), record("per_9")]);
    nearby.show(new Map([["people", [record("per_1", { householdId: "hh_1" })]]]));
    await collection.refresh();
    nearby.show(new Map([["people", []]]));

    expect(ids()).toEqual(["per_9"]);
  });

  it("read the whole kind only while somebody needs a choice among all", async () => {
    const { nearby, read, ids } = aPage([record("per_9")]);
    nearby.show(new Map([["people", [record("per_1")]]]));
    nearby.of("people");

    const release = nearby.widen();
    await vi.waitFor(() => expect(ids()).toEqual(["per_1", "per_9"]));
    release();

    expect(read).toHaveBeenCalledOnce();
  });

  it("show what has just been saved, and the newer of two versions", () => {
    const { nearby, ids } = aPage();
    nearby.show(new Map([["people", [record("per_1", { version: 2, name: "neu" })]]]));

    nearby.of("people").merge([record("per_1", { version: 1, name: "alt" }), record("per_2")]);

    expect(ids()).toEqual(["per_1", "per_2"]);
    expect(nearby.of("people").snapshot().byId.get("per_1")).toMatchObject({ name: "neu" });
  });

  it("ask for the page again when they are to be refreshed", async () => {
    const { nearby, askAgain } = aPage();

    nearby.refresh();
    await nearby.of("people").refresh();

    expect(askAgain).toHaveBeenCalledTimes(2);
  });
});
