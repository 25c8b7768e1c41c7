const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/** How often in a row nobody has answered. */
export interface Patience {
  isTried(): boolean;
  /** Tries again later, ever more slowly; answers whether it is the first failure since an answer. */
  failed(): boolean;
  /** Answers whether there were failures before. */
  succeeded(): boolean;
  end(): void;
}

export const createPatience = (tryAgain: () => void): Patience => {
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  return {
    isTried: () => failures > 0,
    failed: () => {
      failures += 1;
      clearTimeout(retry);
      retry = setTimeout(tryAgain, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)));
      return failures === 1;
    },
    succeeded: () => {
      const isBack = failures > 0;
      failures = 0;
      return isBack;
    },
    end: () => clearTimeout(retry),
  };
};
