import { Duration, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket.ts";

export interface LedgerBucketProps {
  encryptionKey: IKey;
  /** How many days nobody can shorten. */
  days: number;
}

/**
 * Where every revision and every access entry leaves to. Locked in compliance mode: until the days are over nobody, not
 * even the account's root, removes or replaces a version. Afterwards it goes by itself, because a trace is data, too.
 */
export class LedgerBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { encryptionKey, days }: LedgerBucketProps) {
    super(scope, id, {
      encryptionKey,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(days)),
      lifecycleRules: [
        { id: "WhenTheLockIsOver", expiration: Duration.days(days + 1), noncurrentVersionExpiration: Duration.days(1) },
        { id: "NothingHalf", abortIncompleteMultipartUploadAfter: Duration.days(1), expiredObjectDeleteMarker: true },
      ],
    });
    // A marker of deletion would hide what the lock still holds; locks are the bucket's own and set by nobody.
    this.refuse("NobodyHidesOrUnlocks", [
      "s3:DeleteObject",
      "s3:DeleteObjectVersion",
      "s3:BypassGovernanceRetention",
      "s3:PutObjectRetention",
      "s3:PutObjectLegalHold",
    ]);
    Validations.of(this).acknowledge({
      id: "AwsSolutions-S1",
      reason: "One role writes here, and what it writes is itself the log; who reads it is in the account's trail.",
    });
  }
}
