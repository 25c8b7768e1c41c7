import { type App, Validations } from "aws-cdk-lib";
import * as z from "zod";

/** What a deployment has to say about itself, by `-c name=value` or in the `context` of `~/.cdk.json`. */
const Settings = z.object({
  account: z.string().regex(/^\d{12}$/, "give the twelve digits of the AWS account"),
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/, "give a region such as eu-south-1"),
  domainPrefix: z
    .string("choose the first part of the sign-in address")
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "use lower-case letters, digits and inner hyphens only")
    .refine((prefix) => !/aws|amazon|cognito/.test(prefix), "Cognito reserves the words aws, amazon and cognito"),
  alarmEmail: z.email("name the mailbox that alarms go to"),
  mailFrom: z.email("give the address that the daily e-mail comes from; SES has to have verified it or its domain"),
  mailIdentity: z
    .union([z.hostname(), z.email()], "give the verified identity of SES: a domain or an address")
    .optional(),
  // Five years: as long as somebody may come back and ask who knew of her. A trial wants 1: nobody can shorten it later.
  ledgerDays: z.coerce.number("say for how many days the trace is locked").int().min(1).max(3653).default(1826),
  siteDomain: z.hostname("give a host name such as soglia.example.org").optional(),
  certificateArn: z
    .string()
    .startsWith("arn:aws:acm:us-east-1:", "CloudFront takes certificates from us-east-1 only")
    .optional(),
});

export type Settings = z.infer<typeof Settings>;

/** What `cdk synth` uses when no account is named: complete, deployable nowhere. */
export const rehearsal: Settings = {
  account: "000000000000",
  region: "eu-south-1",
  domainPrefix: "soglia-rehearsal",
  alarmEmail: "alarms@example.org",
  mailFrom: "soglia@example.org",
  ledgerDays: 1826,
};

/** The settings in force. Mistakes are reported on the tree, so that synth lists all of them at once. */
export const readSettings = (app: App): Settings => {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).map((name) => [name, app.node.tryGetContext(name) ?? undefined]),
  );
  if (given.account === undefined) return rehearsal;
  const parsed = Settings.safeParse({ ...given, region: given.region ?? rehearsal.region });
  const mistakes = parsed.success
    ? [...domainMistakes(parsed.data), ...senderMistakes(parsed.data)]
    : parsed.error.issues.map(({ path, message }) => `-c ${path.join(".")}=…: ${message}`);
  for (const mistake of mistakes) Validations.of(app).addError("soglia:settings", mistake);
  return parsed.success ? parsed.data : rehearsal;
};

const domainMistakes = ({ siteDomain, certificateArn }: Settings): string[] =>
  (siteDomain === undefined) === (certificateArn === undefined)
    ? []
    : ["-c siteDomain=… and -c certificateArn=… go together: give both or neither"];

const senderMistakes = ({ mailFrom, mailIdentity = "" }: Settings): string[] =>
  mailIdentity === "" || mailIdentity === mailFrom || mailFrom.endsWith(`@${mailIdentity}`)
    ? []
    : ["-c mailFrom=… does not belong to -c mailIdentity=…: give the sender's own address or its domain"];
