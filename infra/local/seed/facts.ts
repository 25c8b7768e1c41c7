import type { Resource } from "#shared/resource";
import { Organisation } from "#shared/resources/organisation";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import { partnerId, placeIds, unitIds } from "./fixed-ids.ts";
import type { Create } from "./steps.ts";

/** Nobody states when the houses opened: a day before anything that can be recorded stands for "always". */
const ALWAYS = "2000-01-01";

const partner = { name: "Consorzio Farsi Prossimo", roles: ["partner"] };

type Fact = [id: string, values: Record<string, unknown>];

/** Addresses, ages, expected stays and turnarounds are stated nowhere and stay unset; so does every other number. */
const units: Fact[] = [
  [
    unitIds.ALI,
    {
      code: "ALI",
      name: "Progetto Aliante",
      kind: "Accompagnamento educativo all'autonomia",
      capacityMeasure: "paths",
      eligibleHouseholdTypes: ["singleWoman"],
    },
  ],
  [
    unitIds.ABI,
    {
      code: "ABI",
      name: "Abitare Insieme",
      kind: "Casa temporanea in una villetta a schiera",
      municipality: "Brugherio",
      capacityMeasure: "households",
      maxHouseholds: 3,
      eligibleHouseholdTypes: ["singleWoman", "womanWithChildren"],
      requiresActiveSocialProject: true,
    },
  ],
  [
    unitIds.MED,
    {
      code: "MED",
      name: "Casa Medici",
      kind: "Casa temporanea in appartamento, in contesto protetto",
      municipality: "Monza",
      capacityMeasure: "apartments",
      eligibleHouseholdTypes: ["singleWoman", "womanWithChildren", "singleParent", "family"],
      protectedContext: true,
    },
  ],
  [
    unitIds.CAS,
    {
      code: "CAS",
      name: "CasAmica",
      kind: "Casa temporanea, progetto con il Consorzio Farsi Prossimo",
      municipality: "Sovico",
      capacityMeasure: "apartments",
      eligibleHouseholdTypes: ["singleWoman", "womanWithChildren", "singleParent"],
      partnerIds: [partnerId],
    },
  ],
];

/** Beds of a CasAmica apartment: a setting, changed in the grid. */
const CASAMICA_BEDS = 3;

const availability = [{ from: ALWAYS }];
const slot = (n: number) => ({ unitId: unitIds.ABI, name: `Posto nucleo ${n}`, kind: "slot", availability });
const twoRooms = (n: number) => ({
  unitId: unitIds.CAS,
  name: `Bilocale ${n}`,
  kind: "apartment",
  beds: CASAMICA_BEDS,
  availability,
});

const places: Fact[] = [
  [placeIds["ABI-1"], slot(1)],
  [placeIds["ABI-2"], slot(2)],
  [placeIds["ABI-3"], slot(3)],
  [placeIds["MED-1"], { unitId: unitIds.MED, name: "Appartamento", kind: "apartment", availability }],
  [placeIds["CAS-1"], twoRooms(1)],
  [placeIds["CAS-2"], twoRooms(2)],
  [placeIds["CAS-3"], twoRooms(3)],
  [placeIds["CAS-4"], twoRooms(4)],
  [placeIds["CAS-5"], twoRooms(5)],
];

const created =
  (resource: Resource) =>
  ([id, values]: Fact): Create => ({ does: "create", resource, id, values });

/** What every installation begins with: the partner, the four units and their places. */
export const facts: readonly Create[] = [
  created(Organisation)([partnerId, partner]),
  ...units.map(created(Unit)),
  ...places.map(created(Place)),
];
