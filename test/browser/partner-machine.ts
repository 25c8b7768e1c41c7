import * as z from "zod";
import { partnerToken } from "#infra/local/tokens";
import { UploadTicket } from "#shared/partner/document";
import { partnerScopes, tokenScope } from "#shared/partner/scopes";
import { here } from "./here.ts";

const Receipt = z.object({ id: z.string() });

const everything = partnerScopes.map(tokenScope).join(" ");

/** What a partner's machine has been told to call itself, and to show. */
export interface Handed {
  client: string;
  secret: string;
}

/** A partner's machine outside, which holds a token. */
export interface Machine {
  status: (path: string) => Promise<number>;
  /** Sends a referral; answers its id. */
  refer: (referral: object) => Promise<string>;
  announce: (referral: string, document: object) => Promise<UploadTicket>;
}

/** Asks for a token. @throws where the secret opens nothing */
export const aMachine = async (handed: Handed): Promise<Machine> => {
  const address = here().address;
  const authorization = `Bearer ${await partnerToken(address, handed, everything)}`;
  const ask = (path: string, body?: object) =>
    fetch(`${address}/partner/v1${path}`, {
      headers: { authorization, "content-type": "application/json" },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
  const sent = async (path: string, body: object): Promise<unknown> => {
    const answer = await ask(path, body);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    status: async (path) => (await ask(path)).status,
    refer: async (referral) => Receipt.parse(await sent("/referrals", referral)).id,
    announce: async (referral, document) =>
      UploadTicket.parse(await sent(`/referrals/${referral}/documents`, document)),
  };
};

/** Whether a secret still opens the door. */
export const opens = async (handed: Handed): Promise<boolean> => {
  try {
    return (await (await aMachine(handed)).status("/capacity")) === 200;
  } catch {
    return false;
  }
};
