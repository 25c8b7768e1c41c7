import type { FieldErrors, Refusal, RefusalCode } from "#shared/refusal";
import { problemWords } from "#shared/words/problem-words";
import type { RecordNames } from "#shared/words/record-names";
import { type Language, sentence } from "#shared/words/sentence";
import { wordAt } from "#shared/words/word-at";
import { jsonReply, type Reply } from "./reply.ts";

type Params = Record<string, string | number>;
type Sentences = Record<string, string>;

const lookUp = (sentences: object, code: string): string | undefined => (sentences as Sentences)[code];

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Of what a refusal speaks: the names its door has for records, and the kind of record it is about. */
interface About {
  /** Unset at a door whose readers know none of our records. */
  names?: RecordNames;
  resource?: string;
}

/** Values of parameters that have words of their own: kinds of record, picklist values, field names, days. */
const inWords = (language: Language, params: Params, about: About): Params => {
  const words = problemWords[language];
  const { resources = {}, statuses = {} } = about.names ?? {};
  const said = (key: string, value: string | number): string | number => {
    if (key === "resource") return wordAt(resources, String(value), "one") ?? words.anyRecord;
    if (key === "other") return fieldLabel(about, String(value)) ?? plain(language, value);
    if (key === "expected") return lookUp(words.valueKinds, String(value)) ?? value;
    if (key === "status") return lookUp(statuses, String(value)) ?? value;
    if (key === "rule") return lookUp(words.eligibilityRules, String(value)) ?? value;
    return plain(language, value);
  };
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, said(key, value)]));
};

const plain = (language: Language, value: string | number): string | number =>
  typeof value === "string" && CIVIL_DATE.test(value) ? dayIn(language, value) : value;

const fieldLabel = ({ names, resource }: About, field: string): string | undefined => {
  if (!names || resource === undefined) return undefined;
  return wordAt(names.fields, resource, field) ?? wordAt(names.fields, "system", field);
};

/** One sentence per field, in the reader's language. */
export const fieldSentences = (language: Language, fields: FieldErrors, about: About = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { code, params = {} }]) => [
      field,
      sentence(lookUp(problemWords[language].fieldErrors, code) ?? code, inWords(language, params, about)),
    ]),
  );

/** The sentence of a refusal: what is in the way, and what to do next. */
export const detailOf = (
  language: Language,
  { code, params = {}, extra = {} }: Pick<Refusal, "code"> & Partial<Pick<Refusal, "params" | "extra">>,
  names?: RecordNames,
): string => {
  const words = problemWords[language];
  const values = inWords(language, params, { names });
  // Not every kind of record has a status to name.
  if (code === "notPossibleNow" && params.status === undefined) return words.notOpenNow;
  if (code !== "noRoom") return sentence(lookUp(words.refusals, code) ?? code, values);
  const reason = sentence(lookUp(words.noRoomReasons, String(params.reason)) ?? "", values);
  const why = sentence(words.refusals.noRoom, { ...values, reason });
  return [why, ...rivals(language, extra), ...whenFree(language, values, extra), ...elsewhere(language, extra)].join(
    " ",
  );
};

const recordsIn = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

/** Who is there, by code where the reader may know of her, and until when. */
const rivals = (language: Language, { inTheWay }: Refusal["extra"]): string[] => {
  const words = problemWords[language].noRoomDetails;
  const said = (code: unknown, until: unknown): string => {
    const isNamed = typeof code === "string";
    if (typeof until !== "string") return isNamed ? sentence(words.openEnded, { code }) : words.somebodyOpenEnded;
    const date = dateIn(language, until);
    return isNamed ? sentence(words.until, { code, date }) : sentence(words.somebodyUntil, { date });
  };
  const who = recordsIn(inTheWay).map(({ code, until }) => said(code, until));
  return who.length === 0 ? [] : [sentence(words.inTheWay, { who: who.join(", ") })];
};

/** Which other units could take the household now, and where. */
const elsewhere = (language: Language, extra: Refusal["extra"]): string[] => {
  const units = recordsIn(extra.elsewhere).map(({ unit, place }) => `${unit} (${place})`);
  return units.length === 0
    ? []
    : [sentence(problemWords[language].noRoomDetails.elsewhere, { units: units.join(", ") })];
};

/** From when, and where else sooner, as far as anybody knows. */
const whenFree = (language: Language, params: Params, { firstFreeOn, sooner }: Refusal["extra"]): string[] => {
  const words = problemWords[language];
  if (typeof firstFreeOn !== "string") return [words.firstFreeUnknown];
  const first = params.firstPlace ? words.firstFreeIn : words.firstFree;
  const said = [sentence(first, { date: dateIn(language, firstFreeOn), place: params.firstPlace ?? "" })];
  if (!isSooner(sooner)) return said;
  return [...said, sentence(words.soonerIn, { date: dateIn(language, sooner.on), place: params.soonerPlace ?? "" })];
};

const isSooner = (value: unknown): value is { on: string } =>
  typeof value === "object" && value !== null && "on" in value && typeof value.on === "string";

const dateIn = (language: Language, date: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

const tags: Record<Language, string> = { it: "it-IT", en: "en-GB" };

/** In figures, which every article and preposition goes with: 11/02/2027. */
const dayIn = (language: Language, date: string) =>
  new Intl.DateTimeFormat(tags[language], {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));

/** Sentences of one door that differ from those of the others, by refusal code. */
export type OwnSentences = Partial<Record<RefusalCode, string>>;

/** How a door speaks. */
export interface Voice {
  /** What it says of some refusals in words of its own. */
  sentences?: OwnSentences;
  /** What it calls records, where its readers know them. */
  names?: RecordNames;
}

/** RFC 9457: what went wrong, for a person and for a program, and never anybody's data or our insides. */
export const problemReply = (language: Language, refusal: Refusal, { sentences, names }: Voice = {}): Reply => {
  const { code, status, params, fields, resource } = refusal;
  const template = sentences?.[code];
  const errors = fieldSentences(language, fields, { names, resource });
  return jsonReply(
    status,
    {
      type: `/problems/${code}`,
      title: lookUp(problemWords[language].problemTitles, String(status)) ?? code,
      status,
      code,
      detail:
        template === undefined
          ? detailOf(language, refusal, names)
          : sentence(template, inWords(language, params, { names })),
      ...(Object.keys(errors).length > 0 && { errors }),
      ...refusal.extra,
    },
    "application/problem+json",
  );
};

/** A fault of ours: it has been logged, and the reader learns only that. */
export const faultReply = (language: Language): Reply => {
  const { internalFault, problemTitles } = problemWords[language];
  return jsonReply(
    500,
    {
      type: "/problems/internal",
      title: lookUp(problemTitles, "500"),
      status: 500,
      code: "internal",
      detail: internalFault,
    },
    "application/problem+json",
  );
};
