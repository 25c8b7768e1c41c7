import { escaped, nameWords } from "./folded-text.ts";

const months = [
  "gennaio|january|jan|gen",
  "febbraio|february|feb",
  "marzo|march|mar",
  "aprile|april|apr",
  "maggio|may|mag",
  "giugno|june|jun|giu",
  "luglio|july|jul|lug",
  "agosto|august|aug|ago",
  "settembre|september|sep|set",
  "ottobre|october|oct|ott",
  "novembre|november|nov",
  "dicembre|december|dec|dic",
];

const number = (digits: string): string => `0?${Number(digits)}`;

/** A civil date in every way in which people write it here, in a folded text. */
export const datePatterns = (date: string): RegExp[] => {
  const [year = "", month = "", day = ""] = date.split("-");
  const short = `(?:${year.slice(0, 2)})?${year.slice(2)}`;
  const between = "[ ]?[./\\-][ ]?";
  const named = months[Number(month) - 1] ?? "";
  return [
    `${year}${between}${month}${between}${day}`,
    `${number(day)}${between}${number(month)}${between}${short}`,
    `(?:${number(day)})[°ºo]?[ ]+(?:${named})\\.?[ ]+${short}`,
    `(?:${named})\\.?[ ]+${number(day)},?[ ]+${short}`,
  ].map((one) => new RegExp(`(?<!\\d)(?:${one})(?!\\d)`, "gu"));
};

/** Digits below which a number is too short to be somebody's telephone. */
const LEAST_DIGITS = 6;

/** A telephone number with or without the country's, however its digits are kept apart. */
export const phonePatterns = (phone: string): RegExp[] => {
  const digits = phone.replace(/\D/g, "").replace(/^(?:00)?39(?=\d{8,})/, "");
  if (digits.length < LEAST_DIGITS) return [];
  return [new RegExp(`(?<!\\d)(?:(?:\\+|00)39[ ./\\-]*)?${digits.split("").join("[ ./\\-]*")}(?!\\d)`, "gu")];
};

/** A code or an address of e-mail, letter by letter. */
export const literalPatterns = (text: string): RegExp[] => {
  const wanted = text.trim().toLowerCase();
  return wanted.length < LEAST_DIGITS ? [] : [new RegExp(`(?<![\\p{L}\\d])${escaped(wanted)}(?![\\p{L}\\d])`, "gu")];
};

/** The street of an address, with its number or without; of an address without a street, all of it. */
export const addressPatterns = (address: string): RegExp[] => {
  const words = nameWords(address);
  const end = words.findIndex((word) => /\d/.test(word));
  const street = end > 1 ? words.slice(0, end) : words;
  if (street.length === 0) return [];
  const pattern = street.map(escaped).join("[^\\p{L}\\p{N}]+");
  return [new RegExp(`(?<!\\p{L})${pattern}(?:[\\s,]+(?:n\\.?[ ]?)?\\d+[a-z]?)?(?![\\p{L}\\d])`, "gu")];
};

const NAMED_STREET =
  "(?:\\p{Ll}{1,7}['’]?\\s*){0,2}\\p{Lu}[\\p{L}'’.]*(?:\\s+(?:e\\s|d\\p{Ll}{1,4}['’]?\\s*)?\\p{Lu}[\\p{L}'’.]*)*";
const HOUSE_NUMBER = "(?:,\\s*|\\s+)(?:n\\.?\\s?)?\\d+[a-zA-Z]?(?![\\p{L}\\d])";

/**
 * Whatever reads like a street, in a text as it was written, for readers who may know none of the addresses to be kept: a
 * street with a name of its own, or with a number. What is a course as often as a street needs name, comma and number.
 */
export const streetPatterns: readonly RegExp[] = [
  `(?:[Vv]ia(?:le)?|VIA(?:LE)?|[Vv]\\.le|[Pp]iazza(?:le)?|[Pp]\\.za|[Vv]icolo)\\s+${NAMED_STREET}(?:${HOUSE_NUMBER})?`,
  `(?:[Vv]ia(?:le)?|[Pp]iazza(?:le)?|[Vv]icolo)\\s+(?:\\p{Ll}[\\p{L}'’.]*\\s?){1,3}${HOUSE_NUMBER}`,
  `(?:[Cc]orso|[Ll]argo|[Ss]trada|[Cc]\\.so)\\s+${NAMED_STREET},\\s*(?:n\\.?\\s?)?\\d+[a-zA-Z]?(?![\\p{L}\\d])`,
].map((one) => new RegExp(`(?<!\\p{L})(?:${one})`, "gu"));
