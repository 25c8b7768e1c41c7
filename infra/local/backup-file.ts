import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { StartFailure } from "./start-failure.ts";

const MAGIC = Buffer.from("SOGLIA-BACKUP-1\n");
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** About a tenth of a second and 64 MiB for each guess at the passphrase (RFC 7914). */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 28 };
const SHORTEST_PASSPHRASE = 16;

/**
 * The passphrase that the environment states.
 * @throws StartFailure when it is missing or could be guessed
 */
export const passphraseFrom = (env: NodeJS.ProcessEnv): string => {
  const phrase = env.BACKUP_PASSPHRASE ?? "";
  if (phrase.length < SHORTEST_PASSPHRASE)
    throw new StartFailure(
      `BACKUP_PASSPHRASE has to be set, ${SHORTEST_PASSPHRASE} characters at least: without it nobody reads the backup.`,
    );
  return phrase;
};

const keyFrom = (phrase: string, salt: Buffer): Buffer => scryptSync(phrase.normalize("NFC"), salt, KEY_BYTES, COST);

export const checksumOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Text as a backup keeps it: its checksum first, pressed, then locked with AES-256-GCM under a key of its own. */
export const lockedUp = (text: string, phrase: string): Buffer => {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv("aes-256-gcm", keyFrom(phrase, salt), nonce).setAAD(MAGIC);
  const packed = gzipSync(`${checksumOf(text)}\n${text}`);
  const locked = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([MAGIC, salt, nonce, cipher.getAuthTag(), locked]);
};

const opened = (file: Buffer, phrase: string): Buffer => {
  const part = (from: number, bytes: number) => file.subarray(from, from + bytes);
  const salt = part(MAGIC.length, SALT_BYTES);
  const nonce = part(MAGIC.length + SALT_BYTES, NONCE_BYTES);
  const tag = part(MAGIC.length + SALT_BYTES + NONCE_BYTES, TAG_BYTES);
  const locked = file.subarray(MAGIC.length + SALT_BYTES + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(phrase, salt), nonce).setAAD(MAGIC).setAuthTag(tag);
  return Buffer.concat([decipher.update(locked), decipher.final()]);
};

/**
 * The text of a backup.
 * @throws StartFailure when it is none, is not whole, or the passphrase is another one
 */
export const unlocked = (file: Buffer, phrase: string): string => {
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) throw new StartFailure("This file is no backup of Soglia.");
  let packed: Buffer;
  try {
    packed = opened(file, phrase);
  } catch (error) {
    throw new StartFailure("The backup does not open: another BACKUP_PASSPHRASE, or the file has been changed.", {
      cause: error,
    });
  }
  const [checksum = "", ...lines] = gunzipSync(packed).toString("utf8").split("\n");
  const text = lines.join("\n");
  if (checksumOf(text) !== checksum) throw new StartFailure("The backup is not whole: its checksum is another.");
  return text;
};
