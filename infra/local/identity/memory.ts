import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds of this process's clock; never for what does not end. */
  endsAt: number;
}

const SWEEP_AT = 1_000;

interface SignsOut {
  onSignedOut: (listener: (username: string) => void) => void;
}

/**
 * Where the provider keeps sessions and codes: in memory, so that a restart signs everybody out. Access tokens are
 * signed and need no memory; a page that is open when the system restarts works on until its token ends.
 */
export const memory = (people?: SignsOut, clock: () => number = () => performance.now()): AdapterFactory => {
  const entries = new Map<string, Entry>();
  people?.onSignedOut((username) => {
    for (const [key, { payload }] of entries) if (payload.accountId === username) entries.delete(key);
  });

  const alive = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (!entry || entry.endsAt > clock()) return entry?.payload;
    entries.delete(key);
    return undefined;
  };

  const sweep = () => {
    for (const [key, { endsAt }] of entries) if (endsAt <= clock()) entries.delete(key);
  };

  return (model): Adapter => {
    const keyOf = (id: string) => `${model} ${id}`;
    const findBy = (field: "uid" | "userCode", value: string) =>
      [...entries.keys()]
        .filter((key) => key.startsWith(keyOf("")))
        .map(alive)
        .find((payload) => payload?.[field] === value);

    return {
      async upsert(id, payload, expiresIn) {
        if (entries.size >= SWEEP_AT) sweep();
        const endsAt = expiresIn === undefined ? Number.POSITIVE_INFINITY : clock() + expiresIn * 1_000;
        entries.set(keyOf(id), { payload, endsAt });
      },
      find: async (id) => alive(keyOf(id)),
      findByUid: async (uid) => findBy("uid", uid),
      findByUserCode: async (code) => findBy("userCode", code),
      async consume(id) {
        const payload = alive(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
};
