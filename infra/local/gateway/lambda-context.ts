import type { Context } from "aws-lambda";

/** As long as HTTP API waits, in milliseconds. */
const TIME_LIMIT_MS = 29_000;

/** What a function is told about its own run. */
export const lambdaContext = (functionName: string, requestId: string): Context => {
  const end = performance.now() + TIME_LIMIT_MS;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: "1769",
    awsRequestId: requestId,
    logGroupName: functionName,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
