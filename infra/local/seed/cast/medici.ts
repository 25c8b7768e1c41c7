import type { Days } from "../days.ts";
import { boy, father, girl, husband, type Life, man, woman } from "../life.ts";

/** Casa Medici: one apartment in a protected context, the only unit that takes two-parent families. */
export const medici = (d: Days): Life[] => [
  {
    surname: "Gatti",
    type: "family",
    service: "monza",
    unit: "MED",
    people: [woman("Barbara", 42), husband("Roberto", 45), girl("Sofia", 13), boy("Leonardo", 9)],
    stay: { place: "MED-1", in: d.ago(700), out: d.ago(385), destination: "publicHousing" },
  },
  {
    surname: "Marchetti",
    type: "womanWithChildren",
    service: "tutela",
    unit: "MED",
    urgency: "emergency",
    people: [
      woman("Ilaria", 35),
      girl("Bianca", 8),
      boy("Nicolò", 5),
      father("Massimo", 41, { safetyBlock: true, privacyNoticeOn: undefined }),
    ],
    stay: { place: "MED-1", in: d.ago(350), out: d.ago(172), reason: "otherService", destination: "otherHousing" },
  },
  {
    surname: "Rahman",
    type: "family",
    service: "monza",
    unit: "MED",
    urgency: "urgent",
    waited: true,
    people: [
      man("Abdul", 40, {
        citizenship: "Bangladesh",
        languages: "bengalese, inglese",
        residencePermitExpiresOn: d.ahead(48),
      }),
      {
        ...woman("Shirin", 34, { citizenship: "Bangladesh", languages: "bengalese" }),
        relation: "partner",
      },
      girl("Nusrat", 10, { citizenship: "Bangladesh" }),
      boy("Rafi", 6, { citizenship: "Bangladesh" }),
    ],
    stay: { place: "MED-1", in: d.ago(150), expectedOut: d.ahead(75) },
  },
];
