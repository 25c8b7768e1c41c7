/** Puts an object where nothing is ever put over another; or throws. */
export type PutObject = (key: string, body: string) => Promise<unknown>;
