import { findRecord } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { adoptMachine } from "#functions/use-cases/partner-clients/create-client";
import { Organisation } from "#shared/resources/organisation";
import { Unit } from "#shared/resources/unit";
import { FIRST_SECRET } from "../identity/accounts.ts";
import { demoMachines } from "../identity/demo-machines.ts";
import { partnerId, unitIds } from "./fixed-ids.ts";

/** Far more than a program needs that asks sensibly. */
const QUOTAS = { requestsPerMinute: 600, requestsPerDay: 100_000 };

/**
 * Puts the machines that this installation knows from the beginning on record, so that they are administered as any
 * other: on a new table as on one that was filled before there were such records.
 */
export const seedPartnerClients = async (table: Table, now: () => string): Promise<void> => {
  const ctx = contextFor({ table, now }, systemActor);
  const [organisation, unit] = await Promise.all([
    findRecord(table, Organisation, partnerId),
    findRecord(table, Unit, unitIds.CAS),
  ]);
  if (!organisation || !unit) return;
  for (const { clientId, name, scopes } of demoMachines)
    await adoptMachine(
      ctx,
      { name, organisationId: organisation.id, unitIds: [unit.id], scopes: [...scopes], ...QUOTAS },
      { clientId, secretId: FIRST_SECRET },
    );
};
