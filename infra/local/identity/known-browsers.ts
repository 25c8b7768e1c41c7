import { createHmac, timingSafeEqual } from "node:crypto";

const KEPT_SECONDS = 90 * 24 * 3_600;

/**
 * Knows a browser in which somebody has signed in before by a cookie, which says of whom to nobody without the key. What
 * others try in her name elsewhere makes her wait nowhere else than there, so nobody can be shut out by wrong passwords.
 */
export const knownBrowsers = (key: string) => {
  const digest = (what: string, username: string) =>
    createHmac("sha256", key).update(`${what}:${username}`).digest("base64url");
  const nameFor = (username: string) => `soglia_known_${digest("name", username).slice(0, 16)}`;

  return {
    /** @param cookies the `Cookie` header */
    isKnown(cookies: string | undefined, username: string): boolean {
      const name = `${nameFor(username)}=`;
      const shown = (cookies ?? "").split(/; */).find((one) => one.startsWith(name)) ?? "";
      const given = Buffer.from(shown.slice(name.length));
      const expected = Buffer.from(digest("mark", username));
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    /** The `Set-Cookie` header by which it is known from now on. */
    cookieFor: (username: string): string =>
      `${nameFor(username)}=${digest("mark", username)}; path=/identity; max-age=${KEPT_SECONDS}; httponly; samesite=lax`,
  };
};
