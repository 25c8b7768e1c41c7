import { functionNames } from "#infra/aws/function-entries";
import { resources } from "#shared/resources/index";
import { isAllowed, type Statement, statementsOf } from "./iam.ts";
import { synthesise } from "./synthesised.ts";

const { service } = synthesise();

const policies = new Map<string, Statement[]>(
  functionNames.map((name) => [name, statementsOf(service, `Functions${name}Role`)]),
);

export const policyOf = (name: string): Statement[] => {
  const statements = policies.get(name);
  if (!statements) throw new RangeError(`No such function: ${name}`);
  return statements;
};

const tableOf = (statements: Statement[]) =>
  statements.find(({ Action }) => Action.includes("dynamodb:GetItem"))?.Resource[0] ?? "";

export const table = tableOf(policyOf("PartnerApi"));

export const touching = (...partitions: string[]) => ({ keys: { "dynamodb:LeadingKeys": partitions } });

export const mayTouch = (name: string, verb: string, ...partitions: string[]): boolean =>
  isAllowed(policyOf(name), { action: `dynamodb:${verb}`, resource: table, ...touching(...partitions) });

/** One partition of every kind of record. */
export const recordPartitions = Object.fromEntries(resources.map(({ name, kind }) => [name, `${kind}#${name}_1`]));

/** One partition of everything else that the table's manual lists. */
export const otherPartitions = {
  accounts: "ACCOUNT#chiara.villa",
  series: "SEQUENCE#referrals-2026",
  uniqueValues: "UNIQUE#units#code#cas",
  outcomes: "REQUEST#chiara.villa#01J",
  safetyBlocks: "SAFETY#BLOCKS",
  partnerViews: "PARTNER#farsi-prossimo",
  partnerClients: "PARTNER#CLIENT#3f9a",
  deliveries: "DELIVERIES#farsi-prossimo",
  trace: "ACCESS#HOUSEHOLD#hh_1",
} as const;

export const partitions: Record<string, string> = { ...recordPartitions, ...otherPartitions };

const words = { GetItem: "looks up", Query: "reads", PutItem: "adds", UpdateItem: "counts", DeleteItem: "removes" };

/** What a function may do in a partition, in words. */
export const verdict = (name: string, partition: string): string => {
  const allowed = Object.entries(words).flatMap(([verb, word]) => (mayTouch(name, verb, partition) ? [word] : []));
  // Whoever reads a whole partition may look up one item of it, too.
  const said = allowed.includes("reads") ? allowed.filter((word) => word !== "looks up") : allowed;
  return said.join(", ") || "nothing";
};
