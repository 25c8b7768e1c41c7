import { Outage } from "#shared/resources/outage";
import type { Days } from "./days.ts";
import { type PlaceKey, placeIds } from "./fixed-ids.ts";
import type { Tale } from "./tale.ts";

interface Works {
  place: PlaceKey;
  /** Day on which it was written down. */
  on: string;
  from: string;
  to: string;
  reason: string;
  note: string;
}

const works = (d: Days): Works[] => [
  {
    place: "CAS-1",
    on: d.ago(455),
    from: d.ago(455),
    to: d.ago(448),
    reason: "turnaround",
    note: "Pulizia e imbiancatura. (demo)",
  },
  {
    place: "CAS-2",
    on: d.ago(412),
    from: d.ago(410),
    to: d.ago(390),
    reason: "maintenance",
    note: "Rifacimento del bagno. (demo)",
  },
  {
    place: "MED-1",
    on: d.ago(385),
    from: d.ago(385),
    to: d.ago(352),
    reason: "unfit",
    note: "Infiltrazioni dal tetto. (demo)",
  },
  {
    place: "ABI-1",
    on: d.ago(330),
    from: d.ago(330),
    to: d.ago(318),
    reason: "maintenance",
    note: "Cambio dei serramenti. (demo)",
  },
  {
    place: "MED-1",
    on: d.ago(172),
    from: d.ago(172),
    to: d.ago(162),
    reason: "turnaround",
    note: "Ripristino dopo la dimissione. (demo)",
  },
  {
    place: "CAS-2",
    on: d.lastMonth(9),
    from: d.lastMonth(9),
    to: d.lastMonth(13),
    reason: "turnaround",
    note: "Ripristino dopo la dimissione. (demo)",
  },
  {
    place: "CAS-5",
    on: d.lastMonth(14),
    from: d.lastMonth(14),
    to: d.lastMonth(21),
    reason: "maintenance",
    note: "Perdita in cucina: il nucleo si è spostato nel Bilocale 2. (demo)",
  },
  {
    place: "ABI-3",
    on: d.lastMonth(10),
    from: d.lastMonth(10),
    to: d.lastMonth(12),
    reason: "maintenance",
    note: "Scaldabagno rotto: il nucleo è rimasto in casa. (demo)",
  },
  {
    place: "ABI-3",
    on: d.lastMonth(18),
    from: d.lastMonth(18),
    to: d.lastMonth(22),
    reason: "turnaround",
    note: "Ripristino dopo la dimissione. (demo)",
  },
  {
    place: "CAS-4",
    on: d.ago(8),
    from: d.ago(6),
    to: d.ahead(9),
    reason: "maintenance",
    note: "Caldaia da sostituire. (demo)",
  },
  {
    place: "MED-1",
    on: d.ago(15),
    from: d.ahead(80),
    to: d.ahead(95),
    reason: "maintenance",
    note: "Tinteggiatura programmata. (demo)",
  },
];

export const tellOutages = (tale: Tale, days: Days): void => {
  for (const { place, on, ...outage } of works(days))
    tale.creates(on, "coordinator", Outage, { placeId: placeIds[place], ...outage });
};
