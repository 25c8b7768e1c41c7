import { RemovalPolicy } from "aws-cdk-lib";
import { Effect, PolicyStatement, StarPrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export interface PrivateBucketProps extends Pick<BucketProps, "lifecycleRules" | "objectLockDefaultRetention"> {
  encryptionKey: IKey;
}

/** A bucket with records in it: of one owner, behind our own key, over TLS 1.2 only, and kept when its stack goes. */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, {
      ...props,
      encryption: BucketEncryption.KMS,
      // One request to the key for many objects.
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Refuses these actions to everybody, whatever else allows them. */
  refuse(sid: string, actions: string[], conditions: PolicyStatement["conditions"] = {}): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions,
        resources: [this.bucketArn, this.arnForObjects("*")],
        conditions,
      }),
    );
  }
}
