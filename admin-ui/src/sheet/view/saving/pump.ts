interface Pumped {
  /** One call; answers whether it got somewhere. */
  turn(): Promise<boolean>;
  /** Resolves when what has just changed is on the screen: nobody waits for it behind a call. */
  shown(): Promise<void>;
  /** Whether what has changed meanwhile is worth another look at once. */
  mayGoOn(): boolean;
  onIdle(): void;
}

/** Takes one turn after the other for as long as they get somewhere, and never two at a time. */
export const createPump = ({ turn, shown, mayGoOn, onIdle }: Pumped) => {
  let isRunning = false;
  /** Something has changed since the last look at what is to be sent: between two looks there is time for a key. */
  let isDue = false;
  let isOver = false;
  const run = async () => {
    if (isRunning || isOver) return;
    isRunning = true;
    await shown();
    do {
      isDue = false;
      while (!isOver && (await turn()));
    } while (isDue && mayGoOn());
    isRunning = false;
    onIdle();
  };
  return {
    run: () => void run(),
    onChange: () => {
      isDue = true;
      if (mayGoOn()) void run();
    },
    isRunning: () => isRunning,
    end: () => {
      isOver = true;
    },
  };
};
