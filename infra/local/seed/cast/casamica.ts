import { addMonths } from "#shared/dates";
import { cancel, recordNoShow } from "#shared/steps/placements";
import type { Days } from "../days.ts";
import { boy, father, girl, grandmother, type Life, man, woman } from "../life.ts";

/** CasAmica in the past: who has left its five apartments. */
export const casamicaBefore = (d: Days): Life[] => [
  {
    surname: "Brambilla",
    type: "womanWithChildren",
    service: "sovico",
    unit: "CAS",
    people: [woman("Paola", 39), girl("Giada", 10)],
    stay: { place: "CAS-1", in: d.ago(690), out: d.ago(455), reason: "ownHome", destination: "privateRent" },
  },
  {
    surname: "Mendoza",
    type: "womanWithChildren",
    service: "monza",
    unit: "CAS",
    people: [
      woman("Lucía", 34, { citizenship: "Perù", languages: "spagnolo, italiano" }),
      boy("Mateo", 8, { citizenship: "Perù" }),
    ],
    stay: {
      place: "CAS-1",
      in: d.ago(430),
      out: d.ago(235),
      reason: "householdChoice",
      destination: "abroad",
    },
  },
  {
    surname: "Caglio",
    type: "singleWoman",
    service: "consultorio",
    unit: "CAS",
    people: [woman("Deborah", 27)],
    stay: { place: "CAS-2", in: d.ago(660), out: d.ago(410), reason: "otherService", destination: "community" },
  },
  {
    surname: "Diallo",
    type: "womanWithChildren",
    service: "asst",
    unit: "CAS",
    waited: true,
    people: [
      woman("Fatou", 31, { citizenship: "Senegal", languages: "francese, wolof" }),
      girl("Awa", 5, { citizenship: "Senegal" }),
    ],
    stay: { place: "CAS-2", in: d.ago(385), out: d.lastMonth(9), destination: "publicHousing" },
  },
  {
    surname: "Arosio",
    type: "singleParent",
    service: "monza",
    unit: "CAS",
    people: [man("Fabio", 44), girl("Elisa", 14)],
    stay: { place: "CAS-3", in: d.ago(600), out: d.ago(365), destination: "privateRent" },
  },
  {
    surname: "Villa",
    type: "womanWithChildren",
    service: "tutela",
    unit: "CAS",
    people: [woman("Jessica", 26), boy("Liam", 3), father("Simone", 29)],
    stay: { place: "CAS-4", in: d.ago(520), out: d.ago(290), reason: "ruleBreach", destination: "unknown" },
  },
  {
    surname: "Shehu",
    type: "singleWoman",
    service: "sovico",
    unit: "CAS",
    people: [woman("Mirela", 49, { citizenship: "Albania", languages: "albanese, italiano" })],
    stay: { place: "CAS-4", in: d.ago(270), out: d.ago(75), reason: "endOfFunding", destination: "otherHousing" },
  },
  {
    surname: "Perego",
    type: "womanWithChildren",
    service: "sovico",
    unit: "CAS",
    people: [woman("Cristina", 45), boy("Tommaso", 15), grandmother("Luigia", 74)],
    goesOn: { firstName: "Luigia", on: d.ago(430), type: "singleWoman" },
    stay: { place: "CAS-5", in: d.ago(560), out: d.ago(325), destination: "publicHousing" },
  },
];

/** CasAmica today: three apartments lived in, one out of order, one free until a confirmed household comes. */
export const casamicaToday = (d: Days): Life[] => [
  {
    surname: "Benali",
    type: "womanWithChildren",
    service: "monza",
    unit: "CAS",
    people: [
      woman("Nadia", 30, {
        citizenship: "Tunisia",
        languages: "arabo, francese",
        residencePermitExpiresOn: d.ahead(400),
      }),
      boy("Amir", 4, { citizenship: "Tunisia" }),
      { ...girl("Lina", 0, { citizenship: "Tunisia", privacyNoticeOn: undefined }), joinedOn: d.ago(58) },
      father("Sofiane", 34, { citizenship: "Tunisia" }),
    ],
    stay: { place: "CAS-1", in: d.ago(210), expectedOut: d.ahead(150) },
  },
  {
    surname: "Riboldi",
    type: "singleParent",
    service: "sovico",
    unit: "CAS",
    people: [man("Gianluca", 47), boy("Samuele", 17, { birthDate: addMonths(d.ahead(28), -216) }), girl("Noemi", 12)],
    stay: {
      place: "CAS-3",
      in: d.ago(340),
      expectedOut: d.ago(10),
      prolonged: { on: d.ago(20), to: d.ahead(25) },
      feeEnds: d.ahead(12),
    },
  },
  {
    surname: "Kovalenko",
    type: "womanWithChildren",
    service: "monza",
    unit: "CAS",
    people: [
      woman("Oksana", 37, {
        citizenship: "Ucraina",
        languages: "ucraino, italiano",
        residencePermitExpiresOn: d.ahead(75),
      }),
      girl("Daria", 11, { citizenship: "Ucraina" }),
    ],
    stay: {
      place: "CAS-5",
      in: d.ago(300),
      expectedOut: d.ahead(65),
      moved: { on: d.lastMonth(14), to: "CAS-2", expectedOut: d.ahead(110) },
    },
  },
  {
    surname: "Tremolada",
    type: "womanWithChildren",
    service: "sovico",
    unit: "CAS",
    received: d.ago(62),
    people: [woman("Valentina", 32), boy("Edoardo", 6), father("Luca", 36)],
    booking: { place: "CAS-5", on: d.ago(5), in: d.ahead(12), out: d.ahead(370) },
  },
  {
    surname: "Silva",
    type: "singleWoman",
    service: "consultorio",
    unit: "CAS",
    received: d.ago(48),
    people: [woman("Camila", 24, { citizenship: "Brasile", languages: "portoghese, italiano" })],
    booking: {
      place: "CAS-4",
      on: d.ago(3),
      in: d.ahead(15),
      out: d.ahead(380),
      expires: d.ahead(6),
    },
  },
  {
    surname: "Radaelli",
    type: "womanWithChildren",
    service: "monza",
    unit: "CAS",
    received: d.ago(120),
    people: [woman("Sonia", 40), boy("Pietro", 10)],
    booking: {
      place: "CAS-4",
      on: d.ago(68),
      in: d.ago(58),
      out: d.ahead(120),
      expires: d.ago(60),
      released: { on: d.ago(61), step: cancel, reason: "householdDeclined" },
    },
  },
  {
    surname: "Traoré",
    type: "singleWoman",
    service: "asst",
    unit: "CAS",
    received: d.ago(95),
    people: [woman("Mariam", 28, { citizenship: "Costa d'Avorio", languages: "francese" })],
    booking: {
      place: "CAS-4",
      on: d.ago(37),
      in: d.ago(30),
      out: d.ahead(150),
      released: { on: d.ago(29), step: recordNoShow, reason: "noContact" },
    },
  },
];
