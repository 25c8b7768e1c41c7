import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { SendMail } from "./mail.ts";

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Sends through Amazon SES, in the name of an address that SES has verified. */
export const createSesMail =
  (from: string, client = new SESv2Client({})): SendMail =>
  ({ to, subject, text, html }) =>
    client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
      }),
    );

/** The sender that a Lambda function is told of by its environment (`MAIL_FROM`). */
export const sesMailFromEnvironment = (env: NodeJS.ProcessEnv = process.env): SendMail => {
  if (!env.MAIL_FROM) throw new Error("MAIL_FROM is not set.");
  return createSesMail(env.MAIL_FROM);
};
