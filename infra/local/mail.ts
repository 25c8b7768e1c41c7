import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { SendMail } from "#functions/daily-digest/mail";

/** Whom the messages of one machine come from. */
const FROM = "Soglia <soglia@example.org>";

const two = (n: number) => String(n).padStart(2, "0");

/** The instant of sending and a counter: a file name that says nothing of anybody. */
const fileNameOf = (now: string, counter: number) => `${now.replace(/[-:]|\.\d+/g, "")}-${two(counter)}.eml`;

/** Writes each message to a file of its own instead of sending it; any mail program opens them. */
export const createFileMail = (folder: string, now: () => string): SendMail => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  let counter = 0;
  return async (mail) => {
    const { message } = await transport.sendMail({ from: FROM, ...mail });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    counter += 1;
    // A file is never written over: two in one second differ by their counter, two processes by this flag.
    writeFileSync(join(folder, fileNameOf(now(), counter)), message as Buffer, { flag: "wx", mode: 0o600 });
  };
};
