import { findRecord } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { ownerOf } from "#functions/db/unique";
import { type KnownPartner, knownPartners } from "#functions/use-cases/known-partners";
import { Unit } from "#shared/resources/unit";

/** Who is told about a unit; suspended partners too: whoever is let in again finds everything as it is then. */
export const partnersOfUnit = async (table: Table, unitCode: string): Promise<KnownPartner[]> =>
  (await knownPartners(table)).filter(({ unitCodes }) => unitCodes.includes(unitCode));

/** Whether a unit is a partner's own, by a code that the unit has or once had. */
export const seesUnit = async (table: Table, partnerId: string, unitCode: string): Promise<boolean> => {
  const partner = (await knownPartners(table)).find(({ id }) => id === partnerId);
  if (!partner || partner.unitCodes.includes(unitCode)) return partner !== undefined;
  const unitId = await ownerOf(table, Unit, "code", unitCode);
  const unit = unitId === undefined ? undefined : await findRecord(table, Unit, unitId);
  return unit !== undefined && partner.unitCodes.includes(unit.code);
};
