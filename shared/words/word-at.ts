/**
 * The word under a path such as `"fields", "units", "code"`, for names that are known only while running.
 * Undefined where there is none: the caller decides what to show instead.
 */
export const wordAt = (words: object, ...path: string[]): string | undefined => {
  let at: unknown = words;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return typeof at === "string" ? at : undefined;
};
