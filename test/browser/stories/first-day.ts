import { demoPeople } from "#infra/local/identity/demo-people";
import type { StoredRecord } from "#shared/resource";
import type { Colleague } from "./a-service.ts";

/** What a service writes down before its first referral; it opens with its four units only. */
export interface FirstDay {
  /** The units, by their code. */
  units: Record<string, StoredRecord>;
  /** Whoever was invited to work here, by user name. */
  staff: Record<string, StoredRecord>;
  /** Who refers and who pays, by the municipality. */
  services: Record<string, StoredRecord>;
}

/** Who works in which units; whoever is not named works in all. */
const educatorsAt: Record<string, string[]> = {
  educator: ["ABI", "CAS"],
  "educator-2": ["CAS"],
  "educator-3": ["ALI"],
  "educator-4": ["ABI", "MED"],
  "educator-5": ["ALI", "CAS"],
};

const municipalities = ["Brugherio", "Monza", "Sovico"];

/** The area manager's first day: colleagues and the social services of three towns, told to the API from `day` on. */
export const firstDay = async (areaManager: Colleague, day: string): Promise<FirstDay> => {
  const { items } = await areaManager.reads("/units");
  const units: Record<string, StoredRecord> = Object.fromEntries(items.map((unit: StoredRecord) => [unit.code, unit]));
  const first: FirstDay = { units, staff: {}, services: {} };
  for (const { username, name, role } of demoPeople.filter((one) => one.role !== "area-manager"))
    first.staff[username] = await areaManager.invites({
      username,
      name,
      email: `${username}@example.org`,
      roles: [role],
      unitIds: (educatorsAt[username] ?? Object.keys(units)).map((code) => units[code]?.id),
      activeFrom: day,
    });
  for (const municipality of municipalities)
    first.services[municipality] = await areaManager.creates("organisations", {
      name: `Comune di ${municipality} – Servizi Sociali`,
      roles: ["referringService", "payer"],
      municipality,
    });
  return first;
};
