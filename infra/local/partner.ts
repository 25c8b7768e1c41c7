import { parseArgs } from "node:util";
import { accessFrom } from "./partner-cli/access.ts";
import { openApi } from "./partner-cli/ask.ts";
import { commands, type Options } from "./partner-cli/commands.ts";
import { Stop } from "./partner-cli/stop.ts";
import { StartFailure } from "./start-failure.ts";

const USAGE = `npm run partner -- COMMAND [--json] [--language it|en]

  capacity [--from 2026-11-01] [--to 2026-11-30]      free places, day by day
  refer FILE.json                                     send a referral
  refer --reference FP-1 --type singleParent --adult 1994 --minor 2021
        [--unit CAS] [--urgency urgent] [--from 2026-12-01] [--needs TEXT]
        [--resources TEXT] [--service NAME] [--key KEY]
  status [ID or REFERENCE]                            where your referrals stand
  documents ID [FILE --kind socialReport]             a referral's documents, or one more
  reports                                             capacity reports
  changes [--after CURSOR]                            what has happened since

It asks PARTNER_URL as PARTNER_CLIENT with PARTNER_SECRET; without them the system that runs on this machine.
It ends with 0, with 1 for what is to be put right here, 2 for what is refused, 3 for what may work in a moment.`;

const text = { type: "string" } as const;
const many = { type: "string", multiple: true } as const;
const options = {
  json: { type: "boolean" },
  help: { type: "boolean" },
  language: text,
  from: text,
  to: text,
  reference: text,
  type: text,
  unit: text,
  urgency: text,
  needs: text,
  resources: text,
  service: text,
  adult: many,
  minor: many,
  key: text,
  kind: text,
  after: text,
} as const;

const readArguments = (args: string[]): { words: string[]; given: Options } => {
  try {
    const { positionals: words, values } = parseArgs({ args, options, allowPositionals: true });
    return { words, given: { ...values } };
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : "That is not understood."}\n\n${USAGE}`, 1);
  }
};

const run = async (args: string[]): Promise<string> => {
  const { words, given } = readArguments(args);
  const [name = "", ...rest] = words;
  if (given.help) return USAGE;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Stop(USAGE, 1);
  const api = openApi(await accessFrom(process.env), given.language === "it" ? "it" : "en");
  const said = await command({ api, words: rest, options: given });
  return given.json ? JSON.stringify(said.json, null, 2) : said.text;
};

/** Asks a running system as a partner's program would, over the partner's API and nothing else. */
try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Stop || error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Stop ? error.code : 1;
}
