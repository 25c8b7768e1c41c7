import { type RemovalPolicy, Stack } from "aws-cdk-lib";
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

const USE = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

export interface OwnKeyProps {
  description: string;
  removalPolicy: RemovalPolicy;
}

/**
 * A key of our own, because the data are about minors and people who fled violence: disabling it shuts every copy,
 * backups included, and its use is in the account's trail.
 */
export class OwnKey extends Key {
  constructor(scope: Construct, id: string, props: OwnKeyProps) {
    super(scope, id, { ...props, enableKeyRotation: true });
  }

  /**
   * Opens to whoever in this account comes through one of these services (`dynamodb`, `s3`). Who may read a table or a
   * bucket is that table's or bucket's business, as it would be with a key that AWS manages.
   */
  openThrough(...services: string[]): this {
    const { account, region } = Stack.of(this);
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "ThroughOurStoresOnly",
        principals: [new AnyPrincipal()],
        actions: [...USE, "kms:CreateGrant"],
        resources: ["*"],
        conditions: {
          StringEquals: {
            "kms:ViaService": services.map((service) => `${service}.${region}.amazonaws.com`),
            "kms:CallerAccount": account,
          },
        },
      }),
    );
    return this;
  }

  /** Opens to CloudWatch Logs, for log groups of this account and region. */
  openToLogs(): this {
    const { account, region } = Stack.of(this);
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "ForOurLogGroups",
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: USE,
        resources: ["*"],
        conditions: {
          ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:*` },
        },
      }),
    );
    return this;
  }
}
