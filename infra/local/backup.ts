import { writeFileSync } from "node:fs";
import { checksumOf, lockedUp, passphraseFrom } from "./backup-file.ts";
import { runCommand } from "./command.ts";
import { withTable } from "./reach-table.ts";
import { readSettings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";
import { textOfTable } from "./table-text.ts";

const USAGE = "BACKUP_PASSPHRASE=… npm run -s backup -- soglia-2026-10-12.backup";

const fileFrom = ([file, ...rest]: string[]): string => {
  if (file === undefined || file.startsWith("-") || rest.length > 0)
    throw new StartFailure(`Name one file to write. Write it like this: ${USAGE}.`);
  return file;
};

/** A file that is there already is somebody's backup. */
const writeNew = (file: string, content: Buffer): void => {
  try {
    writeFileSync(file, content, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    throw new StartFailure(`${file} cannot be written: it is there already, or its folder is not. Name another.`, {
      cause: error,
    });
  }
};

/** Writes every item of the table into one locked file, from a system that runs or from one that is stopped. */
await runCommand(async () => {
  const file = fileFrom(process.argv.slice(2));
  const phrase = passphraseFrom(process.env);
  const text = await withTable(readSettings(process.env), ({ client, tableName }) => textOfTable(client, tableName));
  writeNew(file, lockedUp(text, phrase));
  const items = text.split("\n").length - 1;
  console.log(`${items} items are in ${file}, checksum sha256:${checksumOf(text)}.`);
});
