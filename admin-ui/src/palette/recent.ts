/** How many are worth offering again. */
const MOST = 6;

/** What was chosen last, the latest first: for as long as the page is open, and nowhere else. */
export interface Recent {
  keys: () => readonly string[];
  remember: (key: string) => void;
}

export const createRecent = (): Recent => {
  let kept: readonly string[] = [];
  return {
    keys: () => kept,
    remember(key) {
      kept = [key, ...kept.filter((other) => other !== key)].slice(0, MOST);
    },
  };
};

/** The same entries, those that were chosen lately first. */
export const recentFirst = <E extends { key: string }>(
  entries: readonly E[],
  keys: readonly string[],
): readonly E[] => {
  const found = keys.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  return [...found, ...entries.filter(({ key }) => !keys.includes(key))];
};
