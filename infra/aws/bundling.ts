import { type BundlingOptions, Charset, LogLevel, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";

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
  charset: Charset.UTF8,
  sourceMap: false,
};
