import * as z from "zod";

const ProblemAnswer = z.looseObject({
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
});

/** A "no" of the server in the words of RFC 9457: `message` is a sentence in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** Why each field was not taken, by path. react-admin's forms look for it under `body`. */
  readonly body: { errors?: Record<string, string> };
  /** Every other member of the answer, such as `firstFreeOn` or `current`. */
  readonly extra: Record<string, unknown>;

  constructor(answer: z.infer<typeof ProblemAnswer>) {
    super(answer.detail);
    this.name = "Problem";
    this.status = answer.status;
    this.code = answer.code;
    this.body = answer.errors ? { errors: answer.errors } : {};
    this.extra = answer;
  }

  get errors(): Record<string, string> {
    return this.body.errors ?? {};
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;

/** The problem in an answer that is not ok; anything that is not a problem document becomes one. */
export const problemIn = async (answer: Response, unexplained: string): Promise<Problem> => {
  const body: unknown = await answer.json().catch(() => undefined);
  const parsed = ProblemAnswer.safeParse(body);
  return new Problem(parsed.data ?? { status: answer.status, code: "unexplained", detail: unexplained });
};

/** The server could not be asked at all. */
export const unreachable = (sentence: string): Problem =>
  new Problem({ status: 0, code: "unreachable", detail: sentence });
