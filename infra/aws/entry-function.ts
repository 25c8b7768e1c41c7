import { fileURLToPath } from "node:url";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Architecture, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { bundling } from "./bundling.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface EntryFunctionProps {
  /** The folder under functions/ whose index.ts exports `handler`. */
  entry: string;
  /** In MiB; 1,769 is one whole processor. */
  memorySize: number;
  /** Seconds until a run is given up. */
  seconds: number;
  environment: Record<string, string>;
  /** For its log and its environment. */
  encryptionKey: IKey;
}

/** One Lambda entry with a log and a role of its own, which may write that log and nothing else until granted more. */
export class EntryFunction extends Construct {
  readonly handler: NodejsFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: EntryFunctionProps) {
    super(scope, id);
    const { entry, memorySize, seconds, environment, encryptionKey } = props;
    this.log = new LogGroup(this, "Log", {
      encryptionKey,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.log.grantWrite(role);
    this.handler = new NodejsFunction(this, "Handler", {
      entry: `${root}functions/${entry}/index.ts`,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      bundling,
      memorySize,
      timeout: Duration.seconds(seconds),
      environment,
      environmentEncryption: encryptionKey,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
