import { allClients, clientView } from "#functions/db/partner-clients-view";
import type { Table } from "#functions/db/table";
import type { PartnerClientView } from "#shared/partner/client";
import { partners } from "#shared/partner/partners";
import { partnerScopes } from "#shared/partner/scopes";

/** Somebody outside who runs a part of the service with us, whichever of its clients asks. */
export interface KnownPartner {
  /** The name of its partition. */
  id: string;
  /** The name of its organisation among the records. */
  organisation: string;
  /** All that exists for it: other units are not there, in no answer and no error. */
  unitCodes: readonly string[];
}

/** What holds for a partner of the demonstration before its client has been recorded. */
const assumed: readonly PartnerClientView[] = partners.map(({ id, organisation, unitCodes }) => ({
  name: id,
  organisationName: organisation,
  unitCodes: [...unitCodes],
  scopes: [...partnerScopes],
  requestsPerMinute: 600,
  requestsPerDay: 100_000,
  suspended: false,
  webhookGeneration: 1,
}));

export const partnerOf = ({ name, organisationName, unitCodes }: PartnerClientView): KnownPartner => ({
  id: name,
  organisation: organisationName,
  unitCodes,
});

/** The client behind a token; unset for one that is no partner's. */
export const knownClient = async (table: Table, clientId: string): Promise<PartnerClientView | undefined> =>
  (await clientView(table, clientId)) ?? assumed.find(({ name }) => name === clientId);

/** Every partner's client. A partner that is suspended keeps its view: it is only not shown to it. */
export const knownClients = async (table: Table): Promise<PartnerClientView[]> => {
  const recorded = await allClients(table);
  const names = new Set(recorded.map(({ name }) => name));
  return [...recorded, ...assumed.filter(({ name }) => !names.has(name))];
};

export const knownPartners = async (table: Table): Promise<KnownPartner[]> =>
  (await knownClients(table)).map(partnerOf);
