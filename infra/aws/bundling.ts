import { type BundlingOptions, Charset, LogLevel, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";

/**
 * Ways to credentials that a function never takes: Lambda hands it its own in the environment, where the SDK looks
 * first. It would import one of these only after not finding them there, and together they weigh 140 kB.
 */
const untakenWays = ["ini", "sso", "login", "process", "web-identity", "http"].map(
  (way) => `@aws-sdk/credential-provider-${way}`,
);

/**
 * How every function is bundled. The SDK goes in too: the runtime's own copy is larger, loads slower and changes under
 * our feet. Names are kept because errors are told apart by theirs.
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: "node24",
  minify: true,
  keepNames: true,
  logLevel: LogLevel.WARNING,
  mainFields: ["module", "main"],
  bundleAwsSDK: true,
  externalModules: [...untakenWays, "@smithy/credential-provider-imds"],
  charset: Charset.UTF8,
  sourceMap: false,
};
