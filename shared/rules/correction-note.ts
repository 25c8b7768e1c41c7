import { type OtherPerson, takingOut } from "./taking-out.ts";

interface Correction {
  on: string;
  wrong: string;
  right: string;
  sentOn?: string;
}

export interface CorrectionFacts {
  disclosure: { on: string; document?: string; corrections: readonly Correction[] };
  /** The household's code; whoever has the document knows whom it is. */
  code?: string;
  /** The organisation that had received it. */
  recipient?: string;
  /** Everybody of the household: none of them is named. */
  people: readonly OtherPerson[];
  /** The day of the note. */
  on: string;
}

const written = (date: string): string => date.split("-").reverse().join("/");

const neutral = { person: "[la persona]", address: "[indirizzo omesso]", fact: "[dato omesso]" };

/** The Italian text that tells a recipient what was wrong and what is right (art. 19 GDPR), by code and without names. */
export const correctionNote = (facts: CorrectionFacts): { subject: string; body: string } => {
  const { disclosure, code, recipient, people, on } = facts;
  const clear = takingOut({ others: people, own: {}, addresses: [], neutral });
  const said = (text: string) => clear(text).text;
  const open = disclosure.corrections.filter(({ sentOn }) => sentOn === undefined);
  const subject = `Rettifica – nucleo ${code ?? ""}`.trim();
  const document = disclosure.document === undefined ? "" : `: ${said(disclosure.document)}`;
  const body = [
    `Monza, ${written(on)}`,
    ...(recipient === undefined ? [] : [`Spett.le ${recipient}`]),
    `Oggetto: ${subject}\nDocumento inviato il ${written(disclosure.on)}${document}`,
    "Gentili colleghe e colleghi,",
    "ai sensi dell'articolo 19 del Regolamento (UE) 2016/679 vi comunichiamo una rettifica al documento indicato.",
    ...open.map(({ wrong, right }) => `Era scritto: ${said(wrong)}\nÈ corretto: ${said(right)}`),
    "Vi chiediamo di correggere i vostri atti e di avvisare chi ha ricevuto da voi il documento.",
    "Cordiali saluti,\nCooperativa Novo Millennio\nServizio di Housing Sociale",
  ].join("\n\n");
  return { subject, body };
};
