/** Whatever a page loads or opens by itself: attributes, styles, modules, workers and connections. */
const LOADED = /(?<=\b(?:src|href|action|url)\s*[=(]\s*["'`]?|\b(?:src|href|action|url)\s*:\s*["'`])\/\/[a-z0-9.-]+/gi;
const ASKED =
  /(?<=\b(?:import|from|fetch|open|importScripts|(?:Shared)?Worker|EventSource|WebSocket|sendBeacon)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?["'`])\/\/[a-z0-9.-]+/gi;
const WHOLE = /\b(?:https?|wss?):\/\/[^/\s"'`)<>\\]*/gi;

const inOrder = (text: string): string[] =>
  [WHOLE, LOADED, ASKED]
    .flatMap((form) => [...text.matchAll(form)])
    .toSorted((one, other) => one.index - other.index)
    .map(([origin]) => origin);

/**
 * Whom a text names, in the order of the text and without ports. `//host` counts where it would be asked for: a page
 * would go there over its own protocol.
 */
export const originsIn = (text: string): string[] =>
  inOrder(text).map((origin) => origin.replace(/[.,:;]+$/, "").replace(/:(\d+|\$\{?.*)$/, ""));

/** Reserved for examples by RFC 2606: they lead nowhere. */
export const isExample = (origin: string): boolean =>
  /^(https?|wss?):\/\/([a-z0-9-]+\.)*example(\.(org|com|net))?$/.test(origin);
