/** How long a browser remembers to come only over https, in seconds: a year. */
export const HSTS_SECONDS = 31_536_000;

/**
 * What the pages may load and who may frame them. Scripts come only from our own files; style tags are allowed inline
 * because emotion writes them at run time.
 * @param connectSources other origins that the SPA calls, such as `https://sign-in.example.org`
 */
export const contentSecurityPolicy = (connectSources: readonly string[] = []): string =>
  Object.entries({
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", ...connectSources],
    "form-action": ["'self'", ...connectSources],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");

export const REFERRER_POLICY = "no-referrer";

/** Headers that CloudFront can only send as custom ones; everything else has a setting of its own there. */
export const isolationHeaders: Readonly<Record<string, string>> = {
  "permissions-policy": ["camera", "geolocation", "microphone", "payment", "usb"]
    .map((feature) => `${feature}=()`)
    .join(", "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

export interface WebHeadersProps {
  /** Over plain http (one's own machine) there is nothing to insist on. */
  https: boolean;
  connectSources?: readonly string[];
}

/** The headers that every answer to a browser carries, by lower-case name. */
export const webHeaders = ({ https, connectSources }: WebHeadersProps): Record<string, string> => ({
  "content-security-policy": contentSecurityPolicy(connectSources),
  "referrer-policy": REFERRER_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  ...isolationHeaders,
  ...(https && { "strict-transport-security": `max-age=${HSTS_SECONDS}; includeSubDomains` }),
});
