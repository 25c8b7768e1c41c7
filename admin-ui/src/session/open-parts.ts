import { createClient } from "../api/client.ts";
import { readMe } from "../api/me.ts";
import { createCollections } from "../data/collections.ts";
import type { Speech } from "../i18n/language.ts";
import type { Parts } from "../parts.ts";
import { shutsOut } from "./guard.ts";
import type { Session } from "./session.ts";
import type { StandingStore } from "./standing.ts";

/** Everything the application shares, for whoever has just signed in. @throws Problem when the server does not say who */
export const openParts = async (session: Session, standing: StandingStore, speech: () => Speech): Promise<Parts> => {
  const client = createClient({
    async token() {
      await standing.mayGoOn();
      return session.token();
    },
    refused(problem) {
      if (shutsOut(problem)) standing.become({ is: "shut", message: problem.message });
    },
    async renew() {
      const renewed = await session.renew();
      if (!renewed) await session.signIn(location.hash);
      return renewed;
    },
    language: () => speech().language,
    sentences: () => speech().t.frame,
  });
  const me = await readMe(client);
  return { client, me, collections: createCollections(client, me) };
};
