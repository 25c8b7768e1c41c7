import type { SheetColumn } from "#admin-ui/sheet/sheet.tsx";

/** A made-up record with one field of every kind. */
export interface Guest {
  id: string;
  version: number;
  code: string;
  name: string;
  notes?: string | null;
  nights?: number | null;
  fee?: number | null;
  birthDate?: string | null;
  status?: string | null;
  service?: string | null;
  consent?: boolean | null;
  languages?: string[] | null;
  archived?: boolean | null;
}

const first = ["Amina", "Bianca", "Chiara", "Daniela", "Èrica", "Fatima", "Giulia", "Hope", "Irina", "Zoë"];
const last = ["Rossi", "D'Amico", "Bianchi", "Niccolò", "Okafor", "Popescu", "Haddad", "Ferrari", "De Luca", "Çelik"];
const statuses = ["received", "inFilter", "waiting", "accepted", "refused"];
const languages = ["it", "en", "ar", "fr", "ro"];

const padded = (number: number, length: number) => String(number).padStart(length, "0");

/** Rows that are the same each time, so that a test can name what it expects. */
export const madeUpGuests = (count: number): Guest[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `gst_${padded(i + 1, 6)}`,
    version: 1,
    code: `N-${padded(i + 1, 4)}`,
    name: `${first[i % first.length]} ${last[(i * 7 + Math.floor(i / 10)) % last.length]}`,
    notes: i % 4 === 0 ? "Colloquio fatto.\nChiede un alloggio vicino alla scuola dei figli." : undefined,
    nights: i % 5 === 0 ? undefined : (i * 37) % 400,
    fee: i % 6 === 0 ? undefined : 1050 + ((i * 125) % 5000),
    birthDate:
      i % 9 === 0 ? undefined : `19${padded(60 + (i % 40), 2)}-${padded((i % 12) + 1, 2)}-${padded((i % 28) + 1, 2)}`,
    status: statuses[i % statuses.length],
    service: i % 3 === 0 ? undefined : `org_${(i % 30) + 1}`,
    consent: i % 7 === 0 ? undefined : i % 2 === 0,
    languages: languages.slice(0, i % 3),
  }));

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

export const guestColumns: readonly SheetColumn<Guest>[] = [
  { field: "name", label: "Nome e cognome", kind: "text", editable: true, required: true, width: 190 },
  {
    field: "code",
    label: "Codice",
    kind: "readOnly",
    editable: false,
    whyReadOnly: "Lo assegna il sistema.",
    width: 96,
  },
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
    tone: (value) => (value === "refused" ? "bad" : value === "accepted" ? "ok" : undefined),
  },
  { field: "birthDate", label: "Data di nascita", kind: "date", editable: true },
  {
    field: "fee",
    label: "Retta",
    kind: "money",
    weighty: true,
    editable: ({ status }) => status !== "refused",
    whyReadOnly: "La segnalazione non è idonea.",
    emptyLabel: "da definire",
  },
  {
    field: "nights",
    label: "Notti",
    kind: "number",
    editable: true,
    tone: (v) => (Number(v) > 350 ? "warn" : undefined),
  },
  {
    field: "service",
    label: "Servizio inviante",
    kind: "reference",
    editable: true,
    creates: true,
    options: Array.from({ length: 30 }, (_, i) => ({
      value: `org_${i + 1}`,
      label: ["Comune di Monza", "Comune di Brugherio", "Unità di strada"][i] ?? `Servizio sociale ${i + 1}`,
    })),
  },
  { field: "consent", label: "Consenso", kind: "yesNo", editable: true },
  {
    field: "languages",
    label: "Lingue",
    kind: "several",
    editable: true,
    options: options({ it: "italiano", en: "inglese", ar: "arabo", fr: "francese", ro: "rumeno" }),
  },
  { field: "notes", label: "Note", kind: "longText", editable: true },
  { field: "archived", label: "Archiviato", kind: "yesNo", editable: true, unseen: true },
];
