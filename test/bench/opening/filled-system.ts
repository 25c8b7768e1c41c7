import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type System, startSystem } from "#infra/local/system";
import { signIn } from "#infra/local/tokens";
import { aGuest, aHousehold, times } from "../cast.ts";

const PER_CALL = 2_000;

interface Made {
  rows: readonly { status: string; id?: string }[];
}

const headersFor = async ({ address, people }: System) => {
  const person = people.find(({ username }) => username === "coordinator");
  const { access_token } = await signIn(address, "coordinator", person?.password ?? "");
  return { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
};

/** Milliseconds that the API takes to tell of all people, page by page, when no browser is in the way. */
export const readBare = async (system: System): Promise<number> => {
  const headers = await headersFor(system);
  const began = performance.now();
  for (let next: string | undefined = ""; next !== undefined; ) {
    const query = next === "" ? "" : `?next=${next}`;
    const answer = await fetch(`${system.address}/api/people${query}`, { headers });
    ({ next } = (await answer.json()) as { next?: string });
  }
  return performance.now() - began;
};

/** Creates records through the API of a running system, as an import does; their ids. */
const creating = async (system: System) => {
  const { address } = system;
  const headers = await headersFor(system);
  return async (resource: string, values: readonly object[]): Promise<string[]> => {
    const body = JSON.stringify({ rows: values.map((create) => ({ create })) });
    const answer = await fetch(`${address}/api/${resource}/edits`, { method: "POST", headers, body });
    const { rows } = (await answer.json()) as Made;
    const ids = rows.flatMap(({ status, id }) => (status === "saved" && id !== undefined ? [id] : []));
    if (ids.length !== values.length) throw new Error(`The bench could not set its stage: ${answer.status}`);
    return ids;
  };
};

/** Runs the whole system with so many people in its table, on a free port of this machine, until the work is done. */
export const withFilledSystem = async <T>(count: number, work: (system: System) => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-opening-"));
  try {
    const system = await startSystem({ port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" });
    try {
      const create = await creating(system);
      const [householdId = ""] = await create("households", [aHousehold(0)]);
      for (let first = 0; first < count; first += PER_CALL)
        await create(
          "people",
          times(Math.min(PER_CALL, count - first), (n) => ({ ...aGuest(householdId, first + n), relation: "child" })),
        );
      await system.caughtUp();
      return await work(system);
    } finally {
      await system.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
