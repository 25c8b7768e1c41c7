import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Effect, type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { tableDefinition } from "#functions/db/table-definition";

const READ = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const PUT = ["dynamodb:PutItem"];
const CHECK = ["dynamodb:ConditionCheckItem"];
const COUNT = ["dynamodb:UpdateItem"];

const indexesOf = (table: ITableV2) => tableDefinition.indexes.map(({ name }) => `${table.tableArn}/index/${name}`);

const patterns = (prefixes: readonly string[]) => prefixes.map((prefix) => `${prefix}*`);

/** Every partition that the request names; `ForAllValues` holds for a request that names none, hence the `Null`. */
const onlyIn = (prefixes: readonly string[]) => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": patterns(prefixes) },
  Null: { "dynamodb:LeadingKeys": "false" },
});

/** Any partition that the request names, so that one bad key among a hundred good ones is enough. */
const anyIn = (prefixes: readonly string[]) => ({
  "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": patterns(prefixes) },
});

/**
 * What a role may do with the table, in a few words. None of them deletes an item or writes many at once, and there is
 * no word that does: nobody may.
 */
export const tableAccess = (table: ITableV2, { grantPrincipal }: IGrantable) => {
  const say = (statement: PolicyStatement) => {
    grantPrincipal.addToPrincipalPolicy(statement);
    return words;
  };
  const words = {
    /** Any item and both indexes. */
    reads: () => say(new PolicyStatement({ actions: READ, resources: [table.tableArn, ...indexesOf(table)] })),

    /** That an item has not moved, within a transaction. */
    checks: () => say(new PolicyStatement({ actions: CHECK, resources: [table.tableArn] })),

    /** Items by their own keys, one or many; no index and no partition as a whole. */
    looksUp: () =>
      say(new PolicyStatement({ actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem"], resources: [table.tableArn] })),

    /** What an index lists of these kinds of record, which says whose ids there are; no other partition of it. */
    listsOnly: (...kinds: string[]) =>
      say(
        new PolicyStatement({
          actions: ["dynamodb:Query"],
          resources: indexesOf(table),
          conditions: onlyIn(kinds),
        }),
      ),

    /** Items of these partitions by their own keys; no index, where a record could be reached by another key. */
    readsOnlyIn: (...prefixes: string[]) =>
      say(
        new PolicyStatement({
          actions: ["dynamodb:GetItem", "dynamodb:Query"],
          resources: [table.tableArn],
          conditions: onlyIn(prefixes),
        }),
      ),

    /** Whole items, wherever no other word says no. */
    puts: () => say(new PolicyStatement({ actions: PUT, resources: [table.tableArn] })),

    putsOnlyIn: (...prefixes: string[]) =>
      say(new PolicyStatement({ actions: PUT, resources: [table.tableArn], conditions: onlyIn(prefixes) })),

    /** Counts up in place, which is the only change that leaves no revision. */
    countsOnlyIn: (...prefixes: string[]) =>
      say(new PolicyStatement({ actions: COUNT, resources: [table.tableArn], conditions: onlyIn(prefixes) })),

    /** Nothing at all, whatever else allows it. */
    staysOutOf: (...prefixes: string[]) =>
      say(
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ["dynamodb:*"],
          resources: [table.tableArn, ...indexesOf(table)],
          conditions: anyIn(prefixes),
        }),
      ),

    /** Reads at most, whatever else allows it. */
    neverWritesIn: (...prefixes: string[]) =>
      say(
        new PolicyStatement({
          effect: Effect.DENY,
          actions: [...PUT, ...COUNT],
          resources: [table.tableArn],
          conditions: anyIn(prefixes),
        }),
      ),
  };
  return words;
};
