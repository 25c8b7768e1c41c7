import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context as LambdaContext } from "aws-lambda";
import { sinkInto } from "#functions/access-log/entry-line";
import { openTable } from "#functions/db/table";
import type { Handler } from "#functions/http/api";
import type { Event } from "#functions/http/reply";
import { createStaffApi } from "#functions/staff-api/api";
import { staffEvent } from "#test/staff-call";
import { above, milliseconds, type Section, shown } from "./section.ts";
import type { Stage } from "./stage.ts";
import { alternately, medianOf } from "./timing.ts";
import { type Read, readsOf } from "./trace-reads.ts";

const TURNS = 200;
const WARM_UP = 30;

/** How much slower a read may be for leaving an entry: a tenth. */
const MOST = 1.1;

/** A sink as the local run has it: a line of a file, written before it returns. */
const aSink = () => {
  const file = join(tmpdir(), `soglia-bench-${randomBytes(4).toString("hex")}.jsonl`);
  const fd = openSync(file, "a");
  let lines = 0;
  return {
    accessSink: sinkInto((line) => {
      lines += 1;
      writeSync(fd, line);
    }),
    lines: () => lines,
    close: () => {
      closeSync(fd);
      rmSync(file);
    },
  };
};

/** How long a read takes with and without an entry left behind, and the ratio of each turn. */
const measured = async ({ name, by, address }: Read, traced: Handler, plain: Handler) => {
  const { ours, raw } = await alternately({
    warmUp: WARM_UP,
    turns: TURNS,
    prepare: async (turn) => {
      const event = () => staffEvent(by, address(turn));
      return {
        ours: () => served(traced, event()),
        raw: () => served(plain, event()),
      };
    },
  });
  // Turn against turn: a machine that is busy for a while is so for both.
  const ratio = medianOf(ours.map((duration, turn) => duration / (raw[turn] ?? Number.NaN)));
  return { name, traced: medianOf(ours), plain: medianOf(raw), ratio };
};

/** A refusal would be quick and leave nothing: it is no figure. */
const served = async (handler: Handler, event: Event): Promise<void> => {
  const { statusCode } = await handler(event, {} as LambdaContext);
  if (statusCode !== 200) throw new Error(`${statusCode} to ${event.rawPath}`);
};

/** Reads with and without an entry left behind, turn by turn in one run. */
export const trace = async (stage: Stage): Promise<Section> => {
  const reads = await readsOf(stage);
  const table = openTable(stage.client, stage.tableName);
  const sink = aSink();
  const traced = createStaffApi({ table, accessSink: sink.accessSink });
  const plain = createStaffApi({ table });
  const figures = [];
  for (const read of reads) figures.push(await measured(read, traced, plain));
  const expected = figures.length * (TURNS + WARM_UP);
  const written = sink.lines();
  sink.close();
  return {
    name: "trace",
    title: "What it costs to write down who has read whose data",
    notes: [
      "Medians of the same read with and without an entry left behind, and of the ratio of each turn. The entry is a line",
      "of a file, written before the answer leaves; bringing it to the table happens elsewhere and later. What is opened",
      "is read by the area manager, who has given a reason for one household's diary.",
    ],
    columns: ["read", "with", "without", "ratio"],
    rows: figures.map((one) => [one.name, milliseconds(one.traced), milliseconds(one.plain), shown(one.ratio)]),
    missed: [
      ...figures.flatMap(({ name, ratio }) => above(`${name}: ratio`, ratio, MOST)),
      ...(written === expected ? [] : [`${written} entries were written of ${expected}`]),
    ],
    figures,
  };
};
