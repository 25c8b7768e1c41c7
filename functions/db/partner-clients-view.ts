import { PartnerClientView } from "#shared/partner/client";
import type { Item, Key, Table, Write } from "./table.ts";
import { PARTNER_KEY_PREFIX } from "./table-definition.ts";

/** A partner's client as it stands in the table; version 0 and no view where it has never stood. */
export interface SeenClient {
  clientId: string;
  version: number;
  view?: PartnerClientView;
}

/** Its own item, which is read on every request of a partner. */
const keyOf = (clientId: string): Key => ({ pk: `${PARTNER_KEY_PREFIX}CLIENT#${clientId}`, sk: "CLIENT" });

/** All of them in one partition, for what has to know every partner: projections and webhooks. */
const LIST = `${PARTNER_KEY_PREFIX}CLIENTS`;
const listKeyOf = (clientId: string): Key => ({ pk: LIST, sk: `CLIENT#${clientId}` });

const seenIn = (clientId: string, item: Item | undefined): SeenClient =>
  item
    ? { clientId, version: Number(item.version), view: PartnerClientView.parse(item.content) }
    : { clientId, version: 0 };

/** Access pattern 26: a partner's client with the version at which it stands, to replace it. */
export const lookAtClient = async (table: Table, clientId: string): Promise<SeenClient> =>
  seenIn(clientId, await table.get(keyOf(clientId)));

/** Access pattern 26: what the partner's API knows of a client by its id in tokens; unset for nobody of ours. */
export const clientView = async (table: Table, clientId: string): Promise<PartnerClientView | undefined> =>
  (await lookAtClient(table, clientId)).view;

/** Access pattern 27: every client of every partner, in the order of their ids. */
export const allClients = async (table: Table): Promise<(PartnerClientView & { clientId: string })[]> => {
  const items = await table.all({ partition: LIST, begins: "CLIENT#" });
  return items.map(({ sk, content }) => ({
    ...PartnerClientView.parse(content),
    clientId: sk.slice("CLIENT#".length),
  }));
};

const stillAt = (version: number) =>
  version === 0
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "#version = :seen",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":seen": version },
      };

/**
 * Puts a client's view where none stood or where it stood at the version that was seen; otherwise the race is lost.
 * Both writes go into one transaction.
 */
export const putClientView = ({ clientId, version }: SeenClient, view: PartnerClientView): Write[] =>
  [keyOf(clientId), listKeyOf(clientId)].map((key) => ({
    action: { Put: { Item: { ...key, version: version + 1, content: view }, ...stillAt(version) } },
  }));

/** The client behind a changed item, when it is a client's own. */
export const clientIdIn = ({ pk, sk }: Key): string | undefined => {
  const prefix = keyOf("").pk;
  return sk === "CLIENT" && pk.startsWith(prefix) ? pk.slice(prefix.length) : undefined;
};
