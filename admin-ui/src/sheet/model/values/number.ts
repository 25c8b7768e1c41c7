import { type Locale, notRead, type Reading, read } from "./reading.ts";

const separators = { it: { decimal: ",", group: "." }, en: { decimal: ".", group: "," } };

const wellGrouped = (whole: string, group: string): boolean => {
  const parts = whole.split(group);
  return parts.length > 1 && parts.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
};

/** The digits of an unsigned number with a point before the decimals, or undefined if it is none. */
const plainDigits = (text: string, locale: Locale): string | undefined => {
  const { decimal, group } = separators[locale];
  const [whole = "", fraction, ...more] = text.split(decimal);
  if (more.length === 0 && (fraction === undefined || /^\d+$/.test(fraction))) {
    const digits = wellGrouped(whole, group) ? whole.replaceAll(group, "") : whole;
    if (/^\d+$/.test(digits) || (digits === "" && fraction !== undefined)) {
      return fraction === undefined ? digits : `${digits || "0"}.${fraction}`;
    }
  }
  // "12.5" groups nothing in Italian, "12,5" nothing in English: the other convention was meant.
  const [otherWhole = "", otherFraction = "", ...rest] = text.split(group);
  if (rest.length > 0 || !/^\d*$/.test(otherWhole) || !/^\d+$/.test(otherFraction)) return undefined;
  return `${otherWhole || "0"}.${otherFraction}`;
};

/** Sign and digits of a number as people write it: "-1.234,56", "1 234,56", "(5)" and "5-" are understood. */
const signedDigits = (text: string, locale: Locale): { negative: boolean; digits: string } | undefined => {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "").replaceAll("−", "-");
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1];
  const unsigned = (bracketed ?? bare).replace(/^[+-]/, "").replace(/-$/, "");
  const digits = plainDigits(unsigned, locale);
  return digits === undefined ? undefined : { negative: bracketed !== undefined || /^-|-$/.test(bare), digits };
};

const signed = (negative: boolean, size: number): number => (negative && size !== 0 ? -size : size);

export const readNumber = (text: string, locale: Locale): Reading => {
  const number = signedDigits(text, locale);
  return number ? read(signed(number.negative, Number(number.digits))) : notRead("notANumber");
};

/** Reads an amount of euro as integer cents, without passing through fractions of binary numbers. */
export const readMoney = (text: string, locale: Locale): Reading => {
  const amount = signedDigits(text.replace(/€|\beuro?\b/gi, ""), locale);
  if (!amount) return notRead("notAnAmount");
  const [whole = "", fraction = ""] = amount.digits.split(".");
  if (/[1-9]/.test(fraction.slice(2))) return notRead("tooManyDecimals");
  const cents = Number(whole + fraction.slice(0, 2).padEnd(2, "0"));
  return Number.isSafeInteger(cents) ? read(signed(amount.negative, cents)) : notRead("notAnAmount");
};

const grouped = (whole: string, group: string) => whole.replace(/\B(?=(\d{3})+$)/g, group);

/** A number with the separators of the locale; decimals as many as it has. */
export const writeNumber = (value: number, locale: Locale, grouping = true): string => {
  const { decimal, group } = separators[locale];
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  if (!/^\d+$/.test(whole)) return String(value);
  const text = grouping ? grouped(whole, group) : whole;
  return `${value < 0 ? "-" : ""}${text}${fraction === undefined ? "" : decimal + fraction}`;
};

/** Integer cents as euro with two decimals, without the sign of the currency. */
export const writeCents = (cents: number, locale: Locale, grouping = true): string => {
  const { decimal, group } = separators[locale];
  const digits = String(Math.abs(Math.round(cents))).padStart(3, "0");
  const whole = digits.slice(0, -2);
  return `${cents < 0 ? "-" : ""}${grouping ? grouped(whole, group) : whole}${decimal}${digits.slice(-2)}`;
};

export const writeMoney = (cents: number, locale: Locale): string =>
  locale === "it" ? `${writeCents(cents, locale)}\u00a0€` : `€${writeCents(cents, locale)}`.replace("€-", "-€");
