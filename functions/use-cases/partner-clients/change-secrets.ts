import type { Context } from "#functions/use-cases/context";
import { Refusal } from "#shared/refusal";
import { changeClient } from "./change-client.ts";
import { type Machines, type MadeSecret, type Shown, shownOnce } from "./machines.ts";

/** Secrets that a client may have: the one in use and the one that takes its place. */
const MOST_SECRETS = 2;

/**
 * Makes a second secret beside the first; both open until one is removed, so that the partner changes over when it
 * suits its people. Refuses with `twoSecretsAlready`.
 */
export const addClientSecret = async (ctx: Context, machines: Machines, id: string): Promise<Shown> => {
  let made: (MadeSecret & { of: string }) | undefined;
  const takeBack = () => made && machines.removeSecret(made.of, made.secretId);
  try {
    const client = await changeClient(ctx, { id, action: "addSecret" }, async ({ secrets, identityClientId: of }) => {
      if (secrets.length >= MOST_SECRETS) throw new Refusal("twoSecretsAlready");
      made ??= { ...(await machines.addSecret(of)), of };
      return { secrets: [...secrets, { secretId: made.secretId, createdAt: ctx.now() }] };
    });
    const answer = shownOnce(client, made);
    if (made && !answer.shown) await takeBack();
    return answer;
  } catch (error) {
    await takeBack();
    throw error;
  }
};

/**
 * Takes a secret away: whoever shows it gets no token any more. Repeating it changes nothing. Refuses with `lastSecret`
 * where it is the only one.
 */
export const removeClientSecret = (ctx: Context, machines: Machines, id: string, secretId: string) =>
  changeClient(ctx, { id, action: "removeSecret", told: secretId }, async ({ secrets, identityClientId }) => {
    const left = secrets.filter((one) => one.secretId !== secretId);
    if (left.length === secrets.length) return undefined;
    if (left.length === 0) throw new Refusal("lastSecret");
    await machines.removeSecret(identityClientId, secretId);
    return { secrets: left };
  });
