/** Two items, in a transaction. */
export const PAIR = 2 * 2;

/** Whoever asks may have been shut out a moment ago: each request reads her account, consistently. */
export const ACCOUNT = 1;

/** The mark that somebody may see more or less than before, in the transaction that brings it about. */
export const SIGHT = 2;
