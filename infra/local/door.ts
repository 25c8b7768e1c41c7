import type { newClosing } from "./closing.ts";
import { createGateway, type GatewayParts } from "./gateway/gateway.ts";
import { closeServer, listen } from "./listen.ts";
import type { Settings } from "./settings.ts";

export interface Door {
  /** Where everything answers, such as `http://127.0.0.1:3000`. */
  address: string;
  /** Lets in whoever has been waiting. */
  open(parts: GatewayParts): void;
  /** Sees off whoever is inside and lets nobody in any more. */
  close(): Promise<void>;
}

/**
 * Takes the port before anything is written to the disk. Whoever calls early waits until the rest is ready.
 * @throws StartFailure when the port or the host cannot be had
 */
export const takeDoor = async ({ host, port }: Settings, closing: ReturnType<typeof newClosing>): Promise<Door> => {
  const parts = Promise.withResolvers<GatewayParts>();
  parts.promise.catch(() => undefined);
  const server = createGateway(parts.promise);
  const address = await listen(server, host, port);
  const close = () => {
    parts.reject(new Error("The system is stopping."));
    return closeServer(server);
  };
  closing.later(close);
  return { address, open: parts.resolve, close };
};
