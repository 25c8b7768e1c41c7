import type { Event } from "#functions/http/reply";

/** When a route was declared to go, and when it will be gone: instants in UTC. */
export interface Deprecation {
  since: string;
  sunset: string;
  /** Where it is written what to use instead. */
  link: string;
}

const announced = new WeakMap<Event, Deprecation>();

/** Notes that whatever this request is answered with comes from a route that will go. */
export const announce = (event: Event, deprecation: Deprecation): void => {
  announced.set(event, deprecation);
};

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the address of the explanation; nothing for routes that stay. */
export const deprecationHeaders = (event: Event): Record<string, string> => {
  const deprecation = announced.get(event);
  if (!deprecation) return {};
  const { since, sunset, link } = deprecation;
  return {
    deprecation: `@${Math.floor(Date.parse(since) / 1_000)}`,
    sunset: new Date(sunset).toUTCString(),
    link: `<${link}>; rel="deprecation"; type="text/html"`,
  };
};
