const LONGEST_MS = 500;

/** Resolves when the next frame has been handed over; soon also where none is, as in a tab that is not looked at. */
export const shown = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_MS);
    // Only when the one after it begins is a frame sure to have been handed over; what follows holds neither of them up.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        setTimeout(resolve);
      }),
    );
  });
