import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checksumOf, passphraseFrom, unlocked } from "./backup-file.ts";
import { runCommand } from "./command.ts";
import { withTable } from "./reach-table.ts";
import { readSettings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";
import { fillFromText, isEmptyTable, textOfTable } from "./table-text.ts";

const USAGE = "BACKUP_PASSPHRASE=… npm run -s restore -- soglia-2026-10-12.backup (--verify only compares)";

const argumentsFrom = (args: string[]): { file: string; verify: boolean } => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { verify: { type: "boolean", default: false } },
    });
    const [file, ...rest] = positionals;
    if (file !== undefined && rest.length === 0) return { file, verify: values.verify };
  } catch (error) {
    throw new StartFailure(`Write it like this: ${USAGE}.`, { cause: error });
  }
  throw new StartFailure(`Name the backup. Write it like this: ${USAGE}.`);
};

const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartFailure(`${file} cannot be read.`, { cause: error });
  }
};

const settings = readSettings(process.env);

const compare = async (text: string): Promise<void> => {
  const now = await withTable(settings, ({ client, tableName }) => textOfTable(client, tableName));
  if (now !== text) throw new StartFailure("The table and the backup differ.");
  console.log(`The table and the backup are the same, byte by byte: sha256:${checksumOf(text)}.`);
};

const fill = (text: string): Promise<void> =>
  withTable(
    settings,
    async ({ client, tableName }) => {
      if (!(await isEmptyTable(client, tableName)))
        throw new StartFailure("The table is not empty: name a new folder with DATA_DIR, nothing is overwritten.");
      const items = await fillFromText(client, tableName, text);
      if ((await textOfTable(client, tableName)) !== text)
        throw new StartFailure("What stands in the table is not what the backup says: do not use it.");
      console.log(`${items} items are back, the same byte by byte: sha256:${checksumOf(text)}.`);
    },
    { stopped: true },
  );

/** Puts a backup into an empty table and compares, or with --verify only compares. */
await runCommand(async () => {
  const { file, verify } = argumentsFrom(process.argv.slice(2));
  const text = unlocked(contentOf(file), passphraseFrom(process.env));
  await (verify ? compare(text) : fill(text));
});
