import { claimUnique } from "#functions/db/unique";
import { creation, newRecord } from "#functions/use-cases/writes";
import { partnerScopes } from "#shared/partner/scopes";
import { Organisation } from "#shared/resources/organisation";
import { PartnerClient } from "#shared/resources/partner-client";
import type { World } from "./world.ts";

const organisationOf = async (world: World, name: string): Promise<string> => {
  const { id } = await world.create(Organisation, { name, roles: ["partner"] });
  return id;
};

/** A client's record without its machine; its view is for the projections to make. */
export const aClient = async (world: World, values: Partial<PartnerClient> = {}): Promise<PartnerClient> => {
  const { name = "farsi-prossimo" } = values;
  const client = PartnerClient.stored.parse(
    newRecord(world.as("area-manager"), PartnerClient, {
      name,
      organisationId: values.organisationId ?? (await organisationOf(world, `Consorzio ${name}`)),
      scopes: [...partnerScopes],
      requestsPerMinute: 600,
      requestsPerDay: 100_000,
      identityClientId: name,
      ...values,
    }),
  ) as PartnerClient;
  await world.table.commit([...creation(PartnerClient, client), ...claimUnique(PartnerClient, client)]);
  return client;
};
