import type { FieldErrors } from "../refusal.ts";

/** A name with a dot in it that ends in letters: no address by number, no name of a machine next door. */
const PUBLIC_NAME = /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

const notOutside = /\.(local|localhost|internal|intranet|lan|home|corp|test|invalid)$/;

const leadsToLoopback = ({ protocol, hostname }: URL) => protocol === "http:" && hostname === "127.0.0.1";

/**
 * Whether it is a receiver that is being tried out on the machine where everything runs. Only an installation that has
 * been told to sends there; every other refuses the address.
 */
export const isLoopbackAddress = (address: string): boolean =>
  URL.canParse(address) && leadsToLoopback(new URL(address));

/**
 * Where a partner may be called back: over HTTPS, at a public name, on the usual port, without credentials. Our own
 * network answers to none of those, so nobody can make us knock at our own doors. Where the name leads is asked again
 * when something is sent.
 */
export const isWebhookAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const { protocol, hostname, port, username, password, hash } = url;
  if (username !== "" || password !== "" || hash !== "") return false;
  if (leadsToLoopback(url)) return true;
  return port === "" && protocol === "https:" && PUBLIC_NAME.test(hostname) && !notOutside.test(hostname);
};

/** Says of a webhook's address why it cannot be one. */
export const webhookAddress = (address: string | undefined): FieldErrors =>
  address === undefined || isWebhookAddress(address) ? {} : { webhookUrl: { code: "notHttpsAddress" } };
