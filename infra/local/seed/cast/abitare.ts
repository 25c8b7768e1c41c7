import type { Days } from "../days.ts";
import { boy, father, girl, type Life, woman } from "../life.ts";

/** Abitare Insieme: three slots, two of them taken today, so that one more household can enter and a fourth cannot. */
export const abitare = (d: Days): Life[] => [
  {
    surname: "Colombo",
    type: "womanWithChildren",
    service: "brugherio",
    unit: "ABI",
    people: [woman("Silvia", 36), girl("Martina", 11), boy("Davide", 8)],
    stay: {
      place: "ABI-1",
      in: d.ago(650),
      out: d.ago(330),
      reason: "projectConcluded",
      destination: "publicHousing",
    },
  },
  {
    surname: "Okafor",
    type: "womanWithChildren",
    service: "brugherio",
    unit: "ABI",
    waited: true,
    people: [
      woman("Blessing", 33, {
        citizenship: "Nigeria",
        languages: "inglese, italiano",
        residencePermitExpiresOn: d.ahead(19),
      }),
      boy("Emmanuel", 7, { citizenship: "Nigeria" }),
      girl("Grace", 4, { citizenship: "Nigeria" }),
    ],
    stay: { place: "ABI-1", in: d.ago(260), expectedOut: d.ahead(32), reviewMissed: d.ago(9) },
  },
  {
    surname: "Ferrario",
    type: "singleWoman",
    service: "monza",
    unit: "ABI",
    people: [woman("Ornella", 58)],
    stay: { place: "ABI-2", in: d.ago(560), out: d.ago(130), reason: "ownHome", destination: "privateRent" },
  },
  {
    surname: "Haddad",
    type: "womanWithChildren",
    service: "tutela",
    unit: "ABI",
    urgency: "urgent",
    people: [
      woman("Samira", 29, {
        citizenship: "Marocco",
        languages: "arabo, italiano",
        residencePermitExpiresOn: d.ahead(240),
      }),
      girl("Yasmine", 6, { citizenship: "Marocco" }),
      father("Karim", 35, { citizenship: "Marocco", safetyBlock: true, privacyNoticeOn: undefined }),
    ],
    stay: { place: "ABI-2", in: d.ago(95), expectedOut: d.ahead(190) },
  },
  {
    surname: "Mapelli",
    type: "womanWithChildren",
    service: "brugherio",
    unit: "ABI",
    people: [woman("Tiziana", 41), girl("Aurora", 16)],
    stay: { place: "ABI-3", in: d.ago(700), out: d.ago(450), reason: "backToFamily", destination: "family" },
  },
  {
    surname: "Popescu",
    type: "womanWithChildren",
    service: "brugherio",
    unit: "ABI",
    waited: true,
    people: [
      woman("Ionela", 38, { citizenship: "Romania", languages: "romeno, italiano" }),
      boy("Andrei", 13, { citizenship: "Romania" }),
      boy("Matei", 9, { citizenship: "Romania" }),
    ],
    stay: {
      place: "ABI-3",
      in: d.ago(420),
      out: d.lastMonth(18),
      reason: "projectConcluded",
      destination: "privateRent",
    },
  },
];
