import { mayPass } from "../api/client.ts";
import { isProblem, type Problem } from "../api/problem.ts";

/**
 * Refusals that say nothing of what was sent: whoever has to sign in is on the way there, a race may be won the next
 * time, and what timed out may have arrived.
 */
const isOfTheMoment = ({ status, code }: Problem): boolean => status === 401 || status === 408 || code === "busy";

/** Whether the server has said no to a whole call, and would say the same again. */
const isFinalNo = (error: unknown): error is Problem => isProblem(error) && !mayPass(error) && !isOfTheMoment(error);

/** The server has no objection to any row, only to so many in one call. */
const isTooMuch = ({ status }: Problem): boolean => status === 413;

interface Asking<Row, Answer> {
  /** Asks about rows; one answer per row, in the order given. */
  ask: (rows: readonly Row[]) => Promise<Answer[]>;
  /** The answer for a row of a call that was refused as a whole. */
  refused: (row: Row, problem: Problem) => Answer;
}

/**
 * An answer for each row, in the order given, where the server says no to the whole call as well: what it says is then
 * the answer for each of its rows. What is too much for one call goes out in two.
 * @throws Problem when nobody answers, or the no is of the moment
 */
export const answersFor = async <Row, Answer>(
  rows: readonly Row[],
  { ask, refused }: Asking<Row, Answer>,
): Promise<Answer[]> => {
  if (rows.length === 0) return [];
  try {
    return await ask(rows);
  } catch (error) {
    if (!isFinalNo(error)) throw error;
    if (rows.length === 1 || !isTooMuch(error)) return rows.map((row) => refused(row, error));
    const half = Math.ceil(rows.length / 2);
    const first = await answersFor(rows.slice(0, half), { ask, refused });
    return [...first, ...(await answersFor(rows.slice(half), { ask, refused }))];
  }
};
