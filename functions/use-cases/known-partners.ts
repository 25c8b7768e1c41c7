import { allClients, clientView } from "#functions/db/partner-clients-view";
import type { Table } from "#functions/db/table";
import type { PartnerClientView } from "#shared/partner/client";

/** Somebody outside who runs a part of the service with us, whichever of its clients asks. */
export interface KnownPartner {
  /** The name of its partition. */
  id: string;
  /** The name of its organisation among the records. */
  organisation: string;
  /** All that exists for it: other units are not there, in no answer and no error. */
  unitCodes: readonly string[];
}

export const partnerOf = ({ name, organisationName, unitCodes }: PartnerClientView): KnownPartner => ({
  id: name,
  organisation: organisationName,
  unitCodes,
});

/** The client behind a token; unset for one that is no partner's. */
export const knownClient = clientView;

/** Every partner's client. A partner that is suspended keeps its view: it is only not shown to it. */
export const knownClients = allClients;

export const knownPartners = async (table: Table): Promise<KnownPartner[]> =>
  (await knownClients(table)).map(partnerOf);
