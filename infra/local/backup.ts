import { existsSync, writeFileSync } from "node:fs";
import { checksumOf, lockedUp, passphraseFrom } from "./backup-file.ts";
import { runCommand } from "./command.ts";
import { withTable } from "./reach-table.ts";
import { readSettings, type Settings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";
import { textOfOneMoment, textOfTable } from "./table-text.ts";

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

/** Most often a folder was not named, or misspelt: a file without a single item would look like a backup. */
const nothingThere = ({ dataDir, endpoint, tableName }: Settings): string =>
  `There is nothing to back up in ${endpoint === undefined ? dataDir : tableName}: name the folder of Soglia with DATA_DIR.`;

/** Writes every item of the table into one locked file, from a system that runs or from one that is stopped. */
await runCommand(async () => {
  const file = fileFrom(process.argv.slice(2));
  const phrase = passphraseFrom(process.env);
  const settings = readSettings(process.env);
  // Looking into a folder makes it.
  if (settings.endpoint === undefined && !existsSync(settings.dataDir)) throw new StartFailure(nothingThere(settings));
  const text = await withTable(settings, ({ client, tableName }) =>
    textOfOneMoment(() => textOfTable(client, tableName)),
  );
  if (text === "") throw new StartFailure(nothingThere(settings));
  writeNew(file, lockedUp(text, phrase));
  const items = text.split("\n").length - 1;
  console.log(`${items} items are in ${file}, checksum sha256:${checksumOf(text)}.`);
});
