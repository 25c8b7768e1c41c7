import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { startSystem } from "#infra/local/system";
import { list, PARTNER, staffToken, tokenOfPartner } from "#test/infra/local/calls";

type Ask = (path: string, body?: object) => Promise<unknown>;

/** The whole system at work without its pages, with the coordinator and a partner's machine before it. */
export interface PartnerHouse {
  staff: Ask;
  partner: Ask;
  list: (path: string) => Promise<{ id: string; [field: string]: unknown }[]>;
  close: () => Promise<void>;
}

const asker =
  (address: string, token: string): Ask =>
  async (path, body) => {
    const answer = await fetch(`${address}${path}`, {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${answer.status} to ${path}: ${await answer.text()}`);
    return answer.json();
  };

/** Quota enough for a machine that looks again and again. */
const liftQuota = async (address: string, token: string, id: string) => {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const edits = { requestsPerMinute: { from: 600, to: 6_000 } };
  const init = { method: "PATCH", headers, body: JSON.stringify({ edits }) };
  const answer = await fetch(`${address}/api/partner-clients/${id}`, init);
  if (!answer.ok) throw new Error(`The quota stays: ${await answer.text()}`);
};

/** Starts the system in a folder of its own, with the four units and nobody in them. */
export const openPartnerHouse = async (): Promise<PartnerHouse> => {
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-bench-partner-"));
  const settings = { port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "none" as const };
  const system = await startSystem(settings, { pages: false });
  const [coordinator, manager] = [await staffToken(system, "coordinator"), await staffToken(system, "area-manager")];
  const clients = await list(system, "/api/partner-clients", manager);
  const client = clients.find(({ name }) => name === PARTNER);
  if (client) await liftQuota(system.address, manager, client.id);
  await system.caughtUp();
  return {
    staff: asker(system.address, coordinator),
    partner: asker(system.address, await tokenOfPartner(system)),
    list: (path) => list(system, path, coordinator),
    close: async () => {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const Id = z.object({ id: z.string() });

export const idIn = (answer: unknown): string => Id.parse(answer).id;
