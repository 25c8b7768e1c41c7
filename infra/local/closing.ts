type Close = () => unknown;

/** Remembers how to undo what was started, and undoes it in the opposite order, once. */
export const newClosing = () => {
  const steps: Close[] = [];
  let closing: Promise<void> | undefined;

  const run = async () => {
    const troubles: unknown[] = [];
    for (const close of steps.reverse()) {
      try {
        await close();
      } catch (error) {
        // One part that does not stop must not keep the others running.
        troubles.push(error);
      }
    }
    if (troubles.length > 0) throw new AggregateError(troubles, "Not everything stopped.");
  };

  return {
    later: (close: Close): void => {
      steps.push(close);
    },
    now: (): Promise<void> => {
      closing ??= run();
      return closing;
    },
  };
};
