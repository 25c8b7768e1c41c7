import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unreachable } from "#admin-ui/api/problem.ts";
import { liveCollection } from "#admin-ui/data/live-collection.ts";
import type { Reading } from "#admin-ui/data/reading.ts";
import { BRISK } from "#admin-ui/data/use-records.ts";
import { aRecord } from "./records.ts";

/** A server that answers from a list, in order, and notes what it was asked. */
const serverSaying = (...answers: (Reading | Error)[]) => {
  const asked: (string | undefined)[] = [];
  const read = async (since?: string): Promise<Reading> => {
    asked.push(since);
    const answer = answers[asked.length - 1] ?? { items: [], asOf: `t${asked.length}` };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, read };
};

const opened: Reading = { items: [aRecord({ id: "a" }), aRecord({ id: "b" })], asOf: "t1" };

describe("a live collection", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("opens once and then asks only for what changed since", async () => {
    const { asked, read } = serverSaying(opened, { items: [aRecord({ id: "b", version: 2 })], asOf: "t2" });
    const collection = liveCollection({ read, isVisible: () => true });
    const end = collection.watch(() => {}, 2000);

    await vi.advanceTimersByTimeAsync(2000);
    end();

    expect(asked).toEqual([undefined, "t1"]);
    expect(collection.snapshot().byId.get("b")?.version).toBe(2);
  });

  it("shows what others change within two seconds, also what has just missed a question on a slow line", async () => {
    const [answerTakes, missedAt] = [240, 1];
    const { read } = serverSaying(opened, { items: [aRecord({ id: "b", version: 2 })], asOf: "t2" });
    const slowly = async (since?: string) => {
      const answer = await read(since);
      await new Promise((resolve) => setTimeout(resolve, answerTakes));
      return answer;
    };
    const collection = liveCollection({ read: slowly, isVisible: () => true });
    const end = collection.watch(() => {}, BRISK);

    await vi.advanceTimersByTimeAsync(missedAt + 2000);
    end();

    expect(collection.snapshot().byId.get("b")?.version).toBe(2);
  });

  it("shows the first page while the others are on their way, and is open when all are there", async () => {
    const seen: string[] = [];
    const [first, second] = [aRecord({ id: "a" }), aRecord({ id: "b" })];
    const collection = liveCollection({
      read: async (_, arrived) => {
        arrived?.([first]);
        return { items: [first, second], asOf: "t1" };
      },
      isVisible: () => true,
    });
    const end = collection.watch(() => {
      const { state, records } = collection.snapshot();
      seen.push(`${state} ${records.length}`);
    }, 2000);

    await vi.advanceTimersByTimeAsync(0);
    end();

    expect(seen).toEqual(["opening 1", "open 2"]);
  });

  it("lets go of whatever is not among what it is told afresh", async () => {
    const again: Reading = { items: [aRecord({ id: "b", version: 1 })], asOf: "t2", afresh: true };
    const { asked, read } = serverSaying(opened, again);
    const collection = liveCollection({ read, isVisible: () => true });
    const end = collection.watch(() => {}, 2000);

    await vi.advanceTimersByTimeAsync(4000);
    end();

    expect(collection.snapshot().records.map(({ id }) => id)).toEqual(["b"]);
    expect(collection.snapshot().byId.has("a")).toBe(false);
    expect(asked).toEqual([undefined, "t1", "t2"]);
  });

  it("tells its watchers only when something changed", async () => {
    const { read } = serverSaying(opened);
    const collection = liveCollection({ read, isVisible: () => true });
    const onChange = vi.fn();
    const end = collection.watch(onChange, 1000);

    await vi.advanceTimersByTimeAsync(5000);
    end();

    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("asks at the pace of whoever is in the greatest hurry", async () => {
    const { asked, read } = serverSaying(opened);
    const collection = liveCollection({ read, isVisible: () => true });
    const ends = [collection.watch(() => {}, 10_000), collection.watch(() => {}, 2000)];

    await vi.advanceTimersByTimeAsync(6500);
    for (const end of ends) end();

    expect(asked).toHaveLength(4);
  });

  it("asks at once for a page that opens, however calm the others are", async () => {
    const { asked, read } = serverSaying(opened);
    const collection = liveCollection({ read, isVisible: () => true });
    const ends = [collection.watch(() => {}, 60_000)];
    await vi.advanceTimersByTimeAsync(5000);

    ends.push(collection.watch(() => {}, 60_000));
    await vi.advanceTimersByTimeAsync(0);
    for (const end of ends) end();

    expect(asked).toHaveLength(2);
  });

  it("asks for nothing while nobody looks", async () => {
    const { asked, read } = serverSaying(opened);
    const collection = liveCollection({ read, isVisible: () => false });
    const end = collection.watch(() => {}, 1000);

    await vi.advanceTimersByTimeAsync(5000);
    end();

    expect(asked).toEqual([]);
  });

  it("keeps what it has and says so when the server stops answering", async () => {
    const problem = unreachable("Nobody answers.");
    const { read } = serverSaying(opened, problem);
    const collection = liveCollection({ read, isVisible: () => true });
    await collection.refresh();

    await collection.refresh();

    expect(collection.snapshot()).toMatchObject({ state: "open", problem });
    expect(collection.snapshot().records).toHaveLength(2);
  });

  it("has failed when it could not be opened, and opens on the next try", async () => {
    const { read } = serverSaying(unreachable("Nobody answers."), opened);
    const collection = liveCollection({ read, isVisible: () => true });

    await collection.refresh();
    const before = collection.snapshot().state;
    await collection.refresh();

    expect([before, collection.snapshot().state]).toEqual(["failed", "open"]);
    expect(collection.snapshot().problem).toBeUndefined();
  });

  it("leaves archived records out of what it lists", async () => {
    const { read } = serverSaying(opened, { items: [aRecord({ id: "a", version: 2, archived: true })], asOf: "t2" });
    const collection = liveCollection({ read, isVisible: () => true });
    await collection.refresh();

    await collection.refresh();

    expect(collection.snapshot().records.map(({ id }) => id)).toEqual(["b"]);
  });
});
