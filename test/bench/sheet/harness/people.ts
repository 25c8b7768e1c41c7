import type { Option, SheetColumn } from "#admin-ui/sheet/model/column.ts";

/** A made-up record with a field for each of twelve columns. */
export interface MadeUpPerson {
  id: string;
  version: number;
  name: string;
  town: string;
  birthDate: string;
  status: string;
  fee: number | undefined;
  nights: number;
  service: string;
  consent: boolean;
  languages: readonly string[];
  phone: string;
  arrivedOn: string;
  notes: string | undefined;
}

const first = ["Amina", "Bianca", "Chiara", "Daniela", "Èrica", "Fatima", "Giulia", "Hope", "Irina", "Zoë", "d'Alma"];
const begin = ["Ba", "Co", "D'A", "De Lu", "Fè", "Gia", "Ho", "Iù", "Ka", "Lo ", "Mo", "Ni", "Òr", "Pa", "Ra", "Sò"];
const middle = ["r", "ss", "cch", "nt", "ll", "gn", "z", "tt", "rr", "mb", "sc", "v"];
const end = ["i", "ò", "etti", "one", "aro", "ini", "à", "uzzi", "esco", "ani", "elli", "oro"];
const towns = ["Monza", "Brugherio", "Lissone", "Desio", "Seregno", "Nova Milanese", "Muggiò", "Biassono"];
const spoken = ["it", "en", "ar", "fr", "ro"];
const stages = ["received", "inFilter", "waiting", "accepted", "refused"];

// Numbers that look thrown and are the same each time: https://en.wikipedia.org/wiki/Linear_congruential_generator
const dice = (seed: number) => {
  let last = seed;
  return (sides: number): number => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((last / 2 ** 32) * sides);
  };
};

const two = (number: number) => String(number).padStart(2, "0");

/** Rows in no order at all, nearly every one with a name of its own. */
export const madeUpPeople = (count: number): MadeUpPerson[] => {
  const roll = dice(20_261_012);
  const one = (of: readonly string[]): string => of[roll(of.length)] ?? "";
  const day = (from: number, years: number) => `${from + roll(years)}-${two(1 + roll(12))}-${two(1 + roll(28))}`;
  return Array.from({ length: count }, (_, n) => ({
    id: `per_${String(n).padStart(6, "0")}`,
    version: 1,
    name: `${one(begin)}${one(middle)}${one(end)} ${one(first)} ${one(begin)}${one(middle)}${one(end)}`,
    town: one(towns),
    birthDate: day(1940, 80),
    status: one(stages),
    fee: roll(6) === 0 ? undefined : 1_000 + roll(90_000),
    nights: roll(900),
    service: `org_${1 + roll(60)}`,
    consent: roll(2) === 0,
    languages: spoken.slice(0, 1 + roll(3)),
    phone: `+39 3${20 + roll(70)} ${1_000_000 + roll(8_999_999)}`,
    arrivedOn: day(2019, 8),
    notes: roll(4) === 0 ? "Colloquio fatto; chiede un alloggio vicino alla scuola dei figli." : undefined,
  }));
};

const options = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const services = Array.from({ length: 60 }, (_, n) => ({ value: `org_${n + 1}`, label: `Servizio sociale ${n + 1}` }));

export const peopleColumns: readonly SheetColumn<MadeUpPerson>[] = [
  { field: "name", label: "Nome e cognome", kind: "text", editable: true, required: true },
  { field: "town", label: "Comune", kind: "text", editable: true },
  { field: "birthDate", label: "Data di nascita", kind: "date", editable: true },
  {
    field: "status",
    label: "Stato",
    kind: "picklist",
    editable: true,
    options: options({
      received: "Ricevuta",
      inFilter: "In filtro",
      waiting: "In attesa",
      accepted: "Accettata",
      refused: "Non idonea",
    }),
    tone: (value) => (value === "refused" ? "bad" : undefined),
  },
  {
    field: "fee",
    label: "Retta",
    kind: "money",
    editable: ({ status }) => status !== "refused",
    emptyLabel: "da definire",
  },
  { field: "nights", label: "Notti", kind: "number", editable: true },
  { field: "service", label: "Servizio inviante", kind: "reference", editable: true, options: services },
  { field: "consent", label: "Consenso", kind: "yesNo", editable: true },
  {
    field: "languages",
    label: "Lingue",
    kind: "several",
    editable: true,
    options: options({ it: "italiano", en: "inglese", ar: "arabo", fr: "francese", ro: "rumeno" }),
  },
  { field: "phone", label: "Telefono", kind: "text", editable: true },
  { field: "arrivedOn", label: "Arrivo", kind: "date", editable: true },
  { field: "notes", label: "Note", kind: "longText", editable: true },
];
