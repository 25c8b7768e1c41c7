import { html, raw } from "#functions/http/markup";
import type { Digest, DigestLine } from "#shared/rules/digest";
import { digestWords } from "#shared/words/digest-words";
import { type Language, sentence } from "#shared/words/sentence";
import type { Mail } from "./mail.ts";

interface Told {
  digest: Digest;
  language: Language;
  /** The civil date on which it is sent. */
  today: string;
  /** Where the application answers, without a slash at the end. */
  address: string;
}

const dayText = (date: string): string => date.split("-").reverse().join("/");

const lineText = ({ kind, due, about }: DigestLine, language: Language): string => {
  const words = digestWords[language];
  const what = words.deadlineKinds[kind];
  return about === undefined
    ? sentence(words.lineAlone, { what, date: dayText(due) })
    : sentence(words.line, { about, what, date: dayText(due) });
};

const parts = ({ digest, language }: Told) => {
  const words = digestWords[language];
  return [
    { title: words.overdue, lines: digest.overdue },
    { title: words.soon, lines: digest.soon },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ title, lines: lines.map((line) => lineText(line, language)) }));
};

const textOf = (told: Told): string => {
  const words = digestWords[told.language];
  const sections = parts(told).map(({ title, lines }) =>
    [`${title} (${lines.length})`, ...lines.map((line) => `- ${line}`)].join("\n"),
  );
  const opening = sentence(words.opening, { date: dayText(told.today) });
  const link = `${words.open}: ${told.address}/#/`;
  return [`${words.greeting}\n${opening}`, ...sections, link, words.footer, ""].join("\n\n");
};

const htmlOf = (told: Told): string => {
  const words = digestWords[told.language];
  const opening = sentence(words.opening, { date: dayText(told.today) });
  const sections = parts(told).map(
    ({ title, lines }) =>
      html`<h2 style="font-size:16px;margin:20px 0 4px">${title} (${String(lines.length)})</h2><ul style="margin:0;padding-left:20px">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  );
  return String(html`${raw("<!doctype html>")}<html lang="${told.language}"><body style="font:15px/1.5 sans-serif;color:#222">
<p>${words.greeting}<br>${opening}</p>${sections}
<p style="margin-top:20px"><a href="${told.address}/#/">${words.open}</a></p>
<p style="color:#666;font-size:13px">${words.footer}</p>
</body></html>`);
};

/** What a colleague reads of a morning, as plain text and as HTML. */
export const digestMail = (told: Told): Omit<Mail, "to"> => {
  const words = digestWords[told.language];
  const { overdue, soon } = told.digest;
  const count = overdue.length + soon.length;
  return {
    subject: sentence(overdue.length > 0 ? words.subject : words.subjectInTime, { count, overdue: overdue.length }),
    text: textOf(told),
    html: htmlOf(told),
  };
};
