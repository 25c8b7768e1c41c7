import { RemovalPolicy, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";

export interface InventedSecretProps {
  description: string;
  encryptionKey: IKey;
  /** Why it does not turn over by itself. */
  keptBecause: string;
}

/** A secret that nobody has to know, so AWS invents it. */
export class InventedSecret extends Secret {
  constructor(scope: Construct, id: string, { description, encryptionKey, keptBecause }: InventedSecretProps) {
    super(scope, id, {
      description,
      encryptionKey,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this).acknowledge({ id: "AwsSolutions-SMG4", reason: keptBecause });
  }
}
