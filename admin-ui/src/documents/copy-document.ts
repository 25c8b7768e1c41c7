import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { CopySection, PersonCopy } from "#shared/rules/person-copy-shape";
import type { Speech } from "../i18n/language.ts";
import { copyLabel, copyValue, type Where } from "./copy-words.ts";
import { onPaper } from "./letterhead.ts";
import { facts } from "./parts.ts";

type Item = CopySection["items"][number];
type Value = Item[string];

/** Letters up to which a value stands beside others in a table. */
const SHORT = 60;

const isItem = (value: Value): value is Record<string, Value> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isItems = (value: Value): value is Record<string, Value>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isItem);

/** One small record in a line: its values, each behind its label, and its own lists further in. */
const line = (speech: Speech, where: Where, item: Record<string, Value>): Content => {
  const told = Object.entries(item).filter(([, value]) => !isItems(value));
  const deeper = Object.entries(item).filter(([, value]) => isItems(value));
  const text = told
    .map(([name, value]) => `${copyLabel(speech, where, name)}: ${copyValue(speech, where, name, value)}`)
    .join(" · ");
  return {
    stack: [{ text: `– ${text}` }, ...deeper.map(([name, value]) => listOf(speech, where, name, value))],
    margin: [0, 1, 0, 1],
  };
};

const listOf = (speech: Speech, where: Where, name: string, value: Value): Content => {
  const inside = { ...where, path: [...where.path, name] };
  return {
    stack: [
      { text: copyLabel(speech, where, name), style: "label", margin: [0, 4, 0, 1] },
      ...(isItems(value) ? value : []).map((item) => line(speech, inside, item)),
    ],
    margin: [8, 0, 0, 0],
  };
};

const itemContent = (speech: Speech, section: CopySection, item: Item): Content => {
  const where: Where = { section, path: [] };
  const told = Object.entries(item)
    .filter(([, value]) => !isItems(value))
    .map(([name, value]): [string, string] => [copyLabel(speech, where, name), copyValue(speech, where, name, value)]);
  const short = told.filter(([, text]) => text.length <= SHORT);
  const long = told.filter(([, text]) => text.length > SHORT);
  const lists = Object.entries(item).filter(([, value]) => isItems(value));
  return {
    stack: [
      facts(short),
      ...long.map(
        ([label, text]): Content => ({ stack: [{ text: label, style: "label" }, { text }], margin: [0, 4, 0, 0] }),
      ),
      ...lists.map(([name, value]) => listOf(speech, where, name, value)),
    ],
    margin: [0, 0, 0, 10],
  };
};

const heading = (title: string, about: string): Content => ({
  stack: [
    { text: title, style: "section", tocItem: true, margin: [0, 14, 0, 3] },
    { text: about, style: "subtitle", margin: [0, 0, 0, 2] },
  ],
  unbreakable: true,
});

const leftOut = ({ leftOut: all }: PersonCopy, { t }: Speech): Content[] =>
  all.length === 0
    ? []
    : [
        heading(t.rights.copy.leftOut, t.rights.copy.leftOutAbout),
        ...all.map(({ section, reason }) => ({ text: `– ${t.rights.copy.sections[section].title}: ${reason}` })),
      ];

/** The copy of one's own data as a paper to read: what each part is, on which law it rests, and where to find it. */
export const copyDocument = (copy: PersonCopy, name: string, speech: Speech): TDocumentDefinitions => {
  const { t, f, say } = speech;
  const { copy: words } = t.rights;
  return onPaper(speech, {
    name: words.title,
    printedOn: copy.madeOn,
    content: [
      { text: words.title, style: "title" },
      { text: say(words.of, { name }), style: "subtitle" },
      {
        text: say(words.requested, { date: f.date(copy.request.on), by: words.requesters[copy.request.by] }),
        margin: [0, 6, 0, 10],
      },
      { text: words.basis, margin: [0, 0, 0, 6] },
      { text: words.rights, margin: [0, 0, 0, 12] },
      { toc: { title: { text: words.contents, style: "section" } } },
      { text: "", pageBreak: "after" },
      ...copy.sections.flatMap((section): Content[] => [
        heading(words.sections[section.name].title, words.sections[section.name].about),
        ...section.items.map((item) => itemContent(speech, section, item)),
      ]),
      ...leftOut(copy, speech),
    ],
  });
};
