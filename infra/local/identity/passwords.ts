import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import * as z from "zod";

/** A password as it may be kept: nobody can read it back. */
export const KeptPassword = z.object({ salt: z.string(), hash: z.string() });
export type KeptPassword = z.infer<typeof KeptPassword>;

const words =
  "acero alba arco baita barca bosco brina calle campo cedro cielo colle corte duna edera faggio faro fiume foglia fonte " +
  "gelso giada isola lago lume luna mare molo monte neve noce nuvola onda orto pesca pino ponte porto prato quercia radura " +
  "ramo riva rocca rosa salice sasso sera sole stella sponda tiglio torre vela vento viale vigna villa viola volta zolla";

const anyWord = (choices: string[]) => choices[randomInt(choices.length)] ?? "";

/** Easy to type from a terminal: about 26 bits, and guessing is slowed down. */
export const newPassword = (): string => {
  const choices = words.split(" ");
  return `${anyWord(choices)}-${anyWord(choices)}-${randomInt(1_000, 10_000)}`;
};

const derive = promisify<string, string, number, Buffer>(scrypt);
const BYTES = 32;

export const keepPassword = async (password: string): Promise<KeptPassword> => {
  const salt = randomBytes(16).toString("base64url");
  return { salt, hash: (await derive(password, salt, BYTES)).toString("base64url") };
};

const nobody: KeptPassword = { salt: "nobody", hash: randomBytes(BYTES).toString("base64url") };

/** Takes as long where there is no password as where it is wrong. */
export const isPassword = async (kept: KeptPassword | undefined, password: string): Promise<boolean> => {
  const { salt, hash } = kept ?? nobody;
  const same = timingSafeEqual(await derive(password, salt, BYTES), Buffer.from(hash, "base64url"));
  return kept !== undefined && same;
};

const digest = (text: string) => createHash("sha256").update(text).digest();

/** What is kept of a secret that is random and long, and so cannot be guessed from it. */
export const digestOf = (secret: string): string => digest(secret).toString("base64url");

export const isSecret = (kept: string, secret: string): boolean =>
  timingSafeEqual(Buffer.from(kept, "base64url"), digest(secret));

export const newSecret = (): string => randomBytes(32).toString("base64url");

const SHORTEST = 14;
const LONGEST = 128;

/** The same rule as the user pool's in the cloud. */
export const isStrong = (password: string): boolean =>
  password.length >= SHORTEST &&
  password.length <= LONGEST &&
  [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].every((kind) => kind.test(password));
