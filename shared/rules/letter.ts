import type { closingReasons } from "../resources/referral.ts";
import { values } from "../words/it/values.ts";

export const letterKinds = ["accepted", "waiting", "unsuitable", "withdrawn", "expired"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** All that a letter may say. There is no room in it for anybody's name, nor for an address. */
export interface LetterFacts {
  status: string;
  /** The referral's number. */
  number?: string;
  receivedOn?: string;
  waitingSince?: string;
  entryOn?: string;
  closedOn?: string;
  closingReason?: (typeof closingReasons)[number];
  /** The household's code (N-0123). */
  householdCode?: string;
  /** The name of the referring service, an organisation. */
  service?: string;
  /** The name of the unit. */
  unit?: string;
  /** The day of the letter. */
  on: string;
}

export interface Letter {
  subject: string;
  /** Plain text, one paragraph after another with an empty line between them. */
  body: string;
}

/** The letter that a status calls for; a referral on its way calls for none. */
export const letterKindOf = (status: string): LetterKind | undefined =>
  status === "admitted" ? "accepted" : letterKinds.find((kind) => kind === status);

const months = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
];

const written = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${day === 1 ? "1º" : day} ${months[(month ?? 1) - 1]} ${year}`;
};

const articles = { il: ["il ", "l'"], dal: ["dal ", "dall'"], del: ["del ", "dell'"] } as const;

/** A day behind its article, which loses its vowel before the eighth (otto) and the eleventh (undici). */
const when = (article: keyof typeof articles, date: string | undefined): string => {
  if (date === undefined) return "";
  const [full, elided] = articles[article];
  return ` ${/-(08|11)$/.test(date) ? elided : full}${written(date)}`;
};

const among = (text: string, value: string | undefined): string => (value === undefined ? "" : `${text}${value}`);

const reasonOf = ({ closingReason }: LetterFacts): string =>
  closingReason === undefined
    ? ""
    : ` Il motivo registrato è: ${values.closingReasons[closingReason].toLocaleLowerCase("it")}.`;

const outcomes: Record<LetterKind, { subject: string; says: (facts: LetterFacts) => string; next: string }> = {
  accepted: {
    subject: "Accoglimento della segnalazione",
    says: ({ unit, entryOn }) =>
      `la segnalazione è stata accolta${among(" presso ", unit)}. L'ingresso è previsto${when("il", entryOn) || " in data da concordare"}.`,
    next: "Restiamo a disposizione per concordare le modalità dell'ingresso e il primo incontro congiunto.",
  },
  waiting: {
    subject: "Inserimento in lista d'attesa",
    says: ({ unit, waitingSince }) =>
      `la segnalazione è stata valutata idonea ed è in lista d'attesa${among(" per ", unit)}${when("dal", waitingSince)}.`,
    next: "Vi chiediamo di comunicarci ogni cambiamento della situazione. Vi informeremo appena si libera un posto.",
  },
  unsuitable: {
    subject: "Esito della segnalazione: non idonea",
    says: (facts) =>
      `al termine della fase di filtro la segnalazione non può essere accolta${among(" presso ", facts.unit)}.${reasonOf(facts)}`,
    next: "Siamo disponibili a un confronto e a riaprire la segnalazione se la situazione cambia.",
  },
  withdrawn: {
    subject: "Chiusura della segnalazione per rinuncia",
    says: (facts) => `la segnalazione è stata chiusa${when("il", facts.closedOn)} per rinuncia.${reasonOf(facts)}`,
    next: "Per una nuova richiesta, o se la rinuncia non corrisponde alla vostra volontà, vi preghiamo di contattarci.",
  },
  expired: {
    subject: "Chiusura della segnalazione per decorrenza dei termini",
    says: (facts) =>
      `la segnalazione è stata chiusa${when("il", facts.closedOn)} per decorrenza dei termini.${reasonOf(facts)}`,
    next: "Se la richiesta è ancora attuale, la segnalazione può essere riaperta: vi preghiamo di contattarci.",
  },
};

/** Which referral it is about: number, day and the household's code, and nothing else. */
const reference = ({ number, receivedOn, householdCode }: LetterFacts): string =>
  `Rif. segnalazione${among(" ", number)}${when("del", receivedOn)}${among(" – nucleo ", householdCode)}`;

/** The Italian text of the letter that tells the referring service what has been decided; unset on the way there. */
export const letterOf = (facts: LetterFacts): Letter | undefined => {
  const kind = letterKindOf(facts.status);
  if (!kind) return undefined;
  const { subject, says, next } = outcomes[kind];
  const paragraphs = [
    `Monza, ${written(facts.on)}`,
    ...(facts.service === undefined ? [] : [`Spett.le ${facts.service}`]),
    `Oggetto: ${subject}\n${reference(facts)}`,
    "Gentili colleghe e colleghi,",
    `con la presente vi comunichiamo che ${says(facts)}`,
    next,
    "Cordiali saluti,\nCooperativa Novo Millennio\nServizio di Housing Sociale",
  ];
  return { subject: `${subject}${among(" – ", facts.number)}`, body: paragraphs.join("\n\n") };
};
