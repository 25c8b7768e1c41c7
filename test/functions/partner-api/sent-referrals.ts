import type { Table } from "#functions/db/table";
import type { Objects } from "#functions/objects/objects";
import { createPartnerApi } from "#functions/partner-api/api";
import { aReferral, caller, REFERRALS } from "./partner-world.ts";

/** Lets the demo's partner send two referrals into a table, so that its own partition holds something. */
export const sendReferralsTo = async (table: Table, objects: Objects, now: () => string): Promise<void> => {
  const call = caller(createPartnerApi({ table, objects, now }));
  for (const partnerReference of ["FP-1", "FP-2"]) {
    const { status, text } = await call(REFERRALS, { method: "POST", body: aReferral({ partnerReference }) });
    if (status !== 201) throw new Error(`The partner could send nothing: ${text}`);
  }
};
