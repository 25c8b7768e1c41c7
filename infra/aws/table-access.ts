import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type IGrantable, type IPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { PARTNER_KEY_PREFIX, REQUEST_KEY_PREFIX, tableDefinition } from "#functions/db/table-definition";

const READ = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const ADD = ["dynamodb:PutItem", "dynamodb:ConditionCheckItem"];

const indexesOf = (table: ITableV2) => tableDefinition.indexes.map(({ name }) => `${table.tableArn}/index/${name}`);

const allow = ({ grantPrincipal }: IGrantable, statement: PolicyStatement) =>
  (grantPrincipal satisfies IPrincipal).addToPrincipalPolicy(statement);

/** Staff read and change records but never delete one: records are closed or withdrawn. Nobody scans. */
export const grantStaffWork = (table: ITableV2, to: IGrantable) =>
  allow(
    to,
    new PolicyStatement({
      actions: [...READ, ...ADD, "dynamodb:UpdateItem"],
      resources: [table.tableArn, ...indexesOf(table)],
    }),
  );

/** Derived views are read from every record and put beside them. */
export const grantDeriving = (table: ITableV2, to: IGrantable) =>
  allow(to, new PolicyStatement({ actions: [...READ, ...ADD], resources: [table.tableArn, ...indexesOf(table)] }));

/** Records are read, and nothing is put but the note of what has been sent. */
export const grantNoting = (table: ITableV2, to: IGrantable) => {
  allow(to, new PolicyStatement({ actions: READ, resources: [table.tableArn, ...indexesOf(table)] }));
  allow(
    to,
    new PolicyStatement({
      actions: ["dynamodb:PutItem"],
      resources: [table.tableArn],
      conditions: {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`${REQUEST_KEY_PREFIX}*`] },
        Null: { "dynamodb:LeadingKeys": "false" },
      },
    }),
  );
};

/**
 * The partner's wall: only items whose partition begins with the partner's prefix, and no index, where a record could
 * be reached by another key. `ForAllValues` holds for a request without any key, hence the `Null` beside it.
 */
export const grantPartnerPartitions = (table: ITableV2, to: IGrantable) =>
  allow(
    to,
    new PolicyStatement({
      actions: ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"],
      resources: [table.tableArn],
      conditions: {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`${PARTNER_KEY_PREFIX}*`] },
        Null: { "dynamodb:LeadingKeys": "false" },
      },
    }),
  );
