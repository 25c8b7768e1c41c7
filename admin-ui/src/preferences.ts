import { memoryStore, type Store } from "react-admin";

/** The only things that outlive the page: how it looks, never what it showed. */
const kept = ["theme", "locale"];
const PREFIX = "soglia.";

const read = (): Record<string, unknown> => {
  const entries = kept.map((key): [string, string | null] => [key, localStorage.getItem(PREFIX + key)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
};

/** react-admin's store of preferences, in memory but for language and light or dark. */
export const preferences = (): Store => {
  const memory = memoryStore(read());
  return {
    ...memory,
    setItem(key, value) {
      memory.setItem(key, value);
      if (kept.includes(key) && typeof value === "string") localStorage.setItem(PREFIX + key, value);
    },
  };
};

export const keptLanguage = (): string | null => localStorage.getItem(`${PREFIX}locale`);
