import type { Days } from "../days.ts";
import { boy, girl, husband, type Life, man, woman } from "../life.ts";

/** Accepted and known, ready to be admitted: the first things that a newcomer can do. */
export const readyToEnter = (d: Days): Life[] => [
  {
    surname: "Cattaneo",
    type: "womanWithChildren",
    service: "brugherio",
    unit: "ABI",
    received: d.ago(70),
    people: [woman("Federica", 33), girl("Camilla", 7)],
  },
  {
    surname: "Osei",
    type: "singleWoman",
    service: "brugherio",
    unit: "ABI",
    received: d.ago(64),
    people: [woman("Abena", 45, { citizenship: "Ghana", languages: "inglese" })],
  },
  {
    surname: "Meroni",
    type: "womanWithChildren",
    service: "monza",
    unit: "ABI",
    waited: true,
    received: d.ago(110),
    people: [woman("Stefania", 29), boy("Gabriele", 2)],
  },
  {
    surname: "Vismara",
    type: "singleWoman",
    service: "tutela",
    unit: "ALI",
    received: d.ago(40),
    people: [woman("Ludovica", 19)],
  },
];

/** Somewhere between the referral and the door. */
export const onTheWay = (d: Days): Life[] => [
  {
    surname: "Ronchi",
    type: "womanWithChildren",
    service: "brugherio",
    unit: "ABI",
    reaches: "waiting",
    received: d.ago(84),
    reachedOn: d.ago(47),
    people: [woman("Daniela", 38), girl("Arianna", 12)],
  },
  {
    surname: "Molteni",
    type: "singleParent",
    service: "sovico",
    unit: "CAS",
    reaches: "waiting",
    received: d.ago(51),
    reachedOn: d.ago(26),
    people: [man("Alberto", 50), boy("Francesco", 14)],
  },
  {
    surname: "Hossain",
    type: "family",
    service: "monza",
    unit: "MED",
    urgency: "urgent",
    reaches: "waiting",
    received: d.ago(33),
    reachedOn: d.ago(11),
    people: [
      man("Kamal", 37, { citizenship: "Bangladesh" }),
      { ...woman("Rina", 31, { citizenship: "Bangladesh" }), relation: "partner" },
      boy("Tanvir", 3, { citizenship: "Bangladesh" }),
    ],
  },
  {
    surname: "Besana",
    type: "singleWoman",
    service: "asst",
    unit: "CAS",
    reaches: "suitable",
    received: d.ago(22),
    people: [woman("Lorena", 52)],
  },
  {
    surname: "Crippa",
    type: "womanWithChildren",
    service: "consultorio",
    unit: "CAS",
    reaches: "sharedProject",
    received: d.ago(38),
    people: [woman("Elena", 27), girl("Mia", 1)],
  },
  {
    surname: "Dedja",
    type: "womanWithChildren",
    service: "sovico",
    unit: "CAS",
    reaches: "feeToFormalise",
    received: d.ago(45),
    people: [woman("Anila", 36, { citizenship: "Albania" }), boy("Erion", 9, { citizenship: "Albania" })],
  },
  {
    surname: "Spinelli",
    type: "family",
    service: "monza",
    unit: "MED",
    reaches: "inFilter",
    received: d.ago(12),
    people: [woman("Katia", 40), husband("Ivan", 43), girl("Ginevra", 6)],
  },
];
