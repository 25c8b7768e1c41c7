import { sentence } from "../model/sentence.ts";
import type { Summary } from "../model/summary.ts";
import { writeDate } from "../model/values/date.ts";
import { writeMoney, writeNumber } from "../model/values/number.ts";
import type { Locale } from "../model/values/reading.ts";
import { useHandle } from "./handle.ts";

interface FiguresProps {
  readonly summary: Summary;
  readonly locale: Locale;
}

const writerOf = (kind: "number" | "money", locale: Locale) => (value: number) =>
  kind === "money" ? writeMoney(Math.round(value), locale) : writeNumber(Math.round(value * 100) / 100, locale);

const OfNumbers = ({ figures, locale }: { figures: NonNullable<Summary["figures"]>; locale: Locale }) => {
  const { status } = useHandle().words;
  const write = writerOf(figures.kind, locale);
  return (
    <>
      <span data-average>{sentence(status.average, { value: write(figures.sum / figures.count) })}</span>
      <span data-least>{sentence(status.least, { value: write(figures.least) })}</span>
      <span data-most>{sentence(status.most, { value: write(figures.most) })}</span>
      <span data-sum>{sentence(status.sum, { value: write(figures.sum) })}</span>
    </>
  );
};

/** What the selected cells come to, as in Excel's status bar. */
export const Figures = ({ summary, locale }: FiguresProps) => {
  const { status } = useHandle().words;
  const { cells, filled, figures, days } = summary;
  const number = (count: number) => writeNumber(count, locale);
  return (
    <>
      <span>{sentence(status.selected, { count: number(cells) })}</span>
      {filled > 0 && <span data-count>{sentence(status.filled, { count: number(filled) })}</span>}
      {figures && figures.count !== filled && (
        <span data-numbers>{sentence(status.numbers, { count: number(figures.count) })}</span>
      )}
      {days && (
        <span data-days>{sentence(status.days, { first: writeDate(days.first), last: writeDate(days.last) })}</span>
      )}
      {figures && <OfNumbers figures={figures} locale={locale} />}
    </>
  );
};
