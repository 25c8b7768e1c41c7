import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";

export interface Sender {
  mailFrom: string;
  mailIdentity?: string;
}

/** May send e-mail in the name of this one address, through the identity that SES has verified for it. */
export const grantSending = (to: NodejsFunction, { mailFrom, mailIdentity }: Sender) => {
  const resourceName = mailIdentity ?? mailFrom.slice(mailFrom.indexOf("@") + 1);
  to.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [Stack.of(to).formatArn({ service: "ses", resource: "identity", resourceName })],
      conditions: { StringEquals: { "ses:FromAddress": mailFrom } },
    }),
  );
};
