import { Duration, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket.ts";

/** What a partner has sent lies under this and nowhere else. */
export const PARTNER_UPLOADS = "partner/";

/** No signed address is worth anything for longer, whatever it says itself. */
const LONGEST_SIGNATURE = Duration.hours(1);

/** As long as the table's own backups reach back: what was erased is gone from both on the same day. */
const KEPT_AFTER_ERASURE = Duration.days(35);

/**
 * Files that others send us. Machines put them and staff fetch them, each by an address signed for this one file; no
 * page of ours speaks to it, so it answers no other origin (no CORS).
 */
export class UploadsBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id, {
      encryptionKey,
      lifecycleRules: [
        { id: "GoneAfterErasure", noncurrentVersionExpiration: KEPT_AFTER_ERASURE },
        { id: "NothingHalf", abortIncompleteMultipartUploadAfter: Duration.days(1), expiredObjectDeleteMarker: true },
      ],
    });
    this.refuse("NoOldSignatures", ["s3:*"], {
      NumericGreaterThan: { "s3:signatureAge": LONGEST_SIGNATURE.toMilliseconds() },
    });
    Validations.of(this).acknowledge({
      id: "AwsSolutions-S1",
      reason: "A log would keep the addresses of partners' machines; who got which address is in the access entries.",
    });
  }
}
