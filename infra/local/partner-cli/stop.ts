/**
 * Ends the command with a sentence that says what to do and an exit code: 1 for what is to be put right here, 2 for
 * what the API refuses, 3 for what may work in a moment.
 */
export class Stop extends Error {
  readonly code: 1 | 2 | 3;

  constructor(sentence: string, code: 1 | 2 | 3, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "Stop";
    this.code = code;
  }
}
