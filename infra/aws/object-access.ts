import { Stack, Validations } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";

const may = (action: string, resource: string, { grantPrincipal }: IGrantable) =>
  grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));

/** One action on the objects under a prefix. */
export const grantObjects = (
  action: "s3:PutObject" | "s3:GetObject" | "s3:DeleteObject",
  { bucket, prefix = "" }: { bucket: IBucket; prefix?: string },
  to: NodejsFunction,
) => {
  may(action, bucket.arnForObjects(`${prefix}*`), to);
  const { "Fn::ImportValue": exportName } = Stack.of(to).resolve(Stack.of(bucket).exportValue(bucket.bucketArn));
  if (to.role)
    Validations.of(to.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${exportName}/${prefix}*]`,
      reason: "Objects are named by ids that are invented later; the star ends one bucket's prefix, for one action.",
    });
};

/**
 * May ask whether one object under a prefix is there, and how large it is, without a right to what it holds. One key is
 * all that an answer has room for: whoever asks knows it from a record.
 */
export const grantAsking = ({ bucket, prefix }: { bucket: IBucket; prefix: string }, { grantPrincipal }: IGrantable) =>
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ["s3:ListBucket"],
      resources: [bucket.bucketArn],
      conditions: {
        StringLike: { "s3:prefix": `${prefix}?*` },
        NumericEquals: { "s3:max-keys": "1" },
      },
    }),
  );

/** May read one secret; its key opens to whoever comes through Secrets Manager. */
export const grantSecret = ({ secretArn }: ISecret, to: IGrantable) =>
  may("secretsmanager:GetSecretValue", secretArn, to);
