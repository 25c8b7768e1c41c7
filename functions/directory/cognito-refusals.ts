import { Refusal, type RefusalCode } from "#shared/refusal";

/** What Cognito says when it is overrun, or answers somebody else on the same account first. */
const passing = new Set(["TooManyRequestsException", "ConcurrentModificationException", "ThrottlingException"]);

/**
 * Asks Cognito and turns what it refuses into refusals with words: `known` by the name of its exception, being overrun
 * into `busy`. Anything else is a fault of ours and stays one.
 */
export const asked = async <T>(answer: Promise<T>, known: Record<string, RefusalCode> = {}): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = known[error.name] ?? (passing.has(error.name) ? "busy" : undefined);
    throw code === undefined ? error : new Refusal(code);
  }
};

/** The same for what is already as it should be: the exception means that there is nothing left to do. */
export const unlessDone = async (answer: Promise<unknown>, done: string): Promise<void> => {
  try {
    await asked(answer);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== done) throw error;
  }
};
