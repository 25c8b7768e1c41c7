import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod";
import { startEngineProcess } from "#infra/local/engine-process";
import { board } from "./board.ts";
import { bulk } from "./bulk.ts";
import { bundles } from "./bundles.ts";
import { consumption } from "./consumption.ts";
import { fuzzDoors } from "./doors/doors.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import { householdPage } from "./household-page.ts";
import { latency } from "./latency.ts";
import { opening } from "./opening/opening.ts";
import { partner } from "./partner.ts";
import { report } from "./report.ts";
import { type Section, textOf } from "./section.ts";
import { sheet } from "./sheet/sheet.ts";
import { openStage, type Stage } from "./stage.ts";
import { trace } from "./trace.ts";

const Options = z.object({
  /** Sections to run, by name; all of them unless said. */
  only: z
    .string()
    .transform((names) => names.split(","))
    .optional(),
  /** Requests of the fuzz. */
  fuzz: z.coerce.number().int().positive().default(3000),
  /** Requests to both APIs over HTTP. */
  doors: z.coerce.number().int().positive().default(100_000),
  /** Another seed makes other requests. */
  seed: z.coerce.number().int().default(20261012),
  /** A file for the figures. */
  json: z.string().optional(),
});

const { only, json, ...tries } = Options.parse(
  parseArgs({
    options: {
      only: { type: "string" },
      fuzz: { type: "string" },
      doors: { type: "string" },
      seed: { type: "string" },
      json: { type: "string" },
    },
  }).values,
);

const sections: Record<string, (stage: Stage) => Promise<Section>> = {
  latency,
  consumption,
  bundles,
  report,
  bulk,
  board,
  sheet,
  opening,
  household: householdPage,
  trace,
  partner,
  fuzz: (stage) => fuzz(stage, { count: tries.fuzz, seed: tries.seed }),
  doors: () => fuzzDoors({ count: tries.doors, seed: tries.seed }),
};

const foreign = process.env.DYNAMODB_ENDPOINT;
const engine = foreign ? { endpoint: foreign, stop: async () => undefined } : await startEngineProcess();
const done: Section[] = [];

try {
  for (const [name, measure] of Object.entries(sections)) {
    if (only && !only.includes(name)) continue;
    const stage = await openStage(engine.endpoint, `soglia-bench-${randomBytes(4).toString("hex")}`);
    try {
      const section = await measure(stage);
      console.log(textOf(section));
      done.push(section);
    } finally {
      await stage.close();
    }
  }
} finally {
  await engine.stop();
}

const missed = done.flatMap((section) => section.missed);
console.log(missed.length === 0 ? "\nAll aims are met." : `\n${missed.length} aims are missed; they are marked above.`);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(done, null, 2)}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
