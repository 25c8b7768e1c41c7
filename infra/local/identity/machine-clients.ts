import type { AdapterFactory, Provider } from "oidc-provider";
import type { Accounts } from "./accounts.ts";
import { isSecret } from "./passwords.ts";

/** Lets the provider find the machines' clients as they are at this moment: none of them needs a restart. */
export const machineClients =
  (accounts: Accounts, others: AdapterFactory): AdapterFactory =>
  (model) => {
    const adapter = others(model);
    if (model !== "Client") return adapter;
    return {
      ...adapter,
      async find(clientId) {
        const machine = accounts.machine(clientId);
        return (
          machine && {
            client_id: clientId,
            // Never taken as it is: what somebody shows is compared with each secret's digest.
            client_secret: machine.secrets.map(({ digest }) => digest).join(" "),
            grant_types: ["client_credentials"],
            response_types: [],
            redirect_uris: [],
          }
        );
      },
    };
  };

/** While a secret is being exchanged for another, both open. */
export const takeEverySecret = (provider: Provider, accounts: Accounts): void => {
  Object.assign(provider.Client.prototype, {
    compareClientSecret(this: { clientId: string }, shown: string): boolean {
      const { secrets = [] } = accounts.machine(this.clientId) ?? {};
      return secrets.filter(({ digest }) => isSecret(digest, shown)).length > 0;
    },
  });
};
