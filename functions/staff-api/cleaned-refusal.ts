import { Refusal } from "#shared/refusal";

/** The same refusal with other members in its answer, or with none where nothing of them may be told. */
const withExtra = ({ code, params, fields, resource }: Refusal, extra: unknown): Refusal => {
  const left = typeof extra === "object" && extra !== null ? { ...extra } : {};
  const refusal = new Refusal(code, { params, fields, extra: left });
  if (resource !== undefined) refusal.resource = resource;
  return refusal;
};

/**
 * What a route answers, and its refusals with their members cleaned: what stands against what was sent is said of records
 * like any other answer. `clean` answers the very same members where there is nothing to take out.
 */
export const cleaningRefusals = async <R>(
  handle: () => Promise<R>,
  clean: (extra: Refusal["extra"]) => Promise<unknown>,
): Promise<R> => {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof Refusal) || Object.keys(error.extra).length === 0) throw error;
    const extra = await clean(error.extra);
    throw extra === error.extra ? error : withExtra(error, extra);
  }
};
