import type { IncomingMessage } from "node:http";
import { Refusal } from "#shared/refusal";

/** The largest body that a Lambda function is handed, in bytes. */
export const MAX_BODY = 6 * 1024 * 1024;

const tooLarge = () => new Refusal("tooLarge", { params: { max: "6 MB" } });

export const announcesTooMuch = ({ headers }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > MAX_BODY;

/**
 * The body of a request, whole.
 * @throws Refusal `tooLarge` as soon as that is known; the rest is left unread
 */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  if (announcesTooMuch(request)) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not `for await`: leaving that early would cut the connection before the answer has gone out.
  await new Promise<void>((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) return chunks.push(chunk);
      request.removeAllListeners("data");
      request.pause();
      return reject(tooLarge());
    });
    request.once("end", resolve);
    request.once("error", reject);
  });
  return Buffer.concat(chunks);
};
