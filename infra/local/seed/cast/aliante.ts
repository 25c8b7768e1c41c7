import type { Days } from "../days.ts";
import { type Life, type Stay, woman } from "../life.ts";

const path = (surname: string, firstName: string, age: number, stay: Stay, service: Life["service"]): Life => ({
  surname,
  type: "singleWoman",
  service,
  unit: "ALI",
  people: [woman(firstName, age)],
  stay,
});

/** Progetto Aliante: paths of young women, each in her own home. */
export const aliante = (d: Days): Life[] => [
  path("Locatelli", "Greta", 22, { in: d.ago(720), out: d.ago(480), destination: "privateRent" }, "tutela"),
  path("Cereda", "Alessia", 21, { in: d.ago(640), out: d.ago(300), destination: "family" }, "tutela"),
  path(
    "Sironi",
    "Chiara",
    20,
    { in: d.ago(500), out: d.ago(200), reason: "ownHome", destination: "privateRent" },
    "monza",
  ),
  path(
    "Longoni",
    "Rebecca",
    23,
    { in: d.ago(390), out: d.lastMonth(24), reason: "projectConcluded", destination: "privateRent" },
    "monza",
  ),
  path(
    "Nobili",
    "Viola",
    19,
    { in: d.ago(250), out: d.ago(100), reason: "householdChoice", destination: "family" },
    "tutela",
  ),
  path("Pozzi", "Emma", 21, { in: d.ago(330), expectedOut: d.ahead(40), feeEnds: d.ahead(34) }, "tutela"),
  path("Sanchez", "Valeria", 20, { in: d.ago(180), expectedOut: d.ahead(185) }, "monza"),
  path("Galbiati", "Asia", 19, { in: d.ago(120), reviewMissed: d.ago(21), feeEnds: d.ago(14) }, "tutela"),
  path("Touré", "Aminata", 22, { in: d.lastMonth(6), expectedOut: d.ahead(300) }, "brugherio"),
];
