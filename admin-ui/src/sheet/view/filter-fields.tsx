import { useId, useState } from "react";
import type { ColumnShape } from "../model/column.ts";
import { fold } from "../model/fold.ts";
import { readDate, writeDate } from "../model/values/date.ts";
import { readMoney, readNumber, writeCents, writeNumber } from "../model/values/number.ts";
import { choicesOf, hasChoices } from "../model/values/options.ts";
import type { Reading, ValueContext } from "../model/values/reading.ts";
import { type DateSpan, dateSpans, type Filter } from "../model/view/filter.ts";
import { useHandle } from "./handle.ts";

export interface FilterFieldsProps {
  /** What the group of fields is called; that it filters, if it is not given. */
  readonly title?: string;
  readonly column: ColumnShape;
  readonly context: ValueContext;
  readonly filter: Filter | undefined;
  onFilter(filter: Filter | undefined): void;
}

const MANY = 9;

const Values = ({ column, context, filter, onFilter }: FilterFieldsProps) => {
  const { words } = useHandle();
  const [sought, seek] = useState("");
  const all = [{ value: "", label: words.filter.noValue }, ...choicesOf(column, context)];
  const chosen = filter?.by === "oneOf" ? filter.values : [];
  const shown = all.filter(({ label }) => fold(label).includes(fold(sought)));
  const toggle = (value: string) => {
    const values = chosen.includes(value) ? chosen.filter((item) => item !== value) : [...chosen, value];
    onFilter(values.length === 0 ? undefined : { by: "oneOf", values });
  };
  return (
    <>
      {all.length > MANY && (
        <input
          type="search"
          value={sought}
          placeholder={words.filter.findValue}
          aria-label={words.filter.findValue}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      )}
      <div className="sheet-values">
        {shown.slice(0, 200).map(({ value, label }) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {label}
          </label>
        ))}
      </div>
    </>
  );
};

const Contains = ({ filter, onFilter }: FilterFieldsProps) => {
  const { words } = useHandle();
  return (
    <label className="sheet-field">
      {words.filter.contains}
      <input
        type="text"
        value={filter?.by === "contains" ? filter.text : ""}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onFilter(text === "" ? undefined : { by: "contains", text });
        }}
      />
    </label>
  );
};

type Bound = number | string;

/** How the ends of a range are written in a column. */
const boundsOf = ({ kind }: ColumnShape, { locale, today }: ValueContext) => {
  if (kind === "date")
    return { read: (text: string) => readDate(text, today), write: (day: Bound) => writeDate(String(day)) };
  return kind === "money"
    ? {
        read: (text: string) => readMoney(text, locale),
        write: (cents: Bound) => writeCents(Number(cents), locale, false),
      }
    : {
        read: (text: string) => readNumber(text, locale),
        write: (size: Bound) => writeNumber(Number(size), locale, false),
      };
};

const boundOf = (reading: Reading): Bound | undefined => {
  const value = "value" in reading ? reading.value : undefined;
  return typeof value === "number" || typeof value === "string" ? value : undefined;
};

const Range = ({ column, context, filter, onFilter }: FilterFieldsProps) => {
  const { words } = useHandle();
  const { read, write } = boundsOf(column, context);
  const range = filter?.by === "range" ? filter : undefined;
  const [unread, setUnread] = useState<"from" | "to">();
  const change = (end: "from" | "to", text: string) => {
    const bound = text.trim() === "" ? undefined : boundOf(read(text));
    setUnread(text.trim() !== "" && bound === undefined ? end : undefined);
    const next = { by: "range" as const, from: range?.from, to: range?.to, [end]: bound };
    onFilter(next.from === undefined && next.to === undefined ? undefined : next);
  };
  return (
    <div className="sheet-range">
      {(["from", "to"] as const).map((end) => (
        <label key={end} className="sheet-field">
          {words.filter[end]}
          <input
            type="text"
            inputMode={column.kind === "date" ? "text" : "decimal"}
            placeholder={column.kind === "date" ? words.filter.dayHint : undefined}
            aria-invalid={unread === end || undefined}
            defaultValue={range?.[end] === undefined ? "" : write(range[end])}
            onChange={(event) => change(end, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
};

const Span = ({ filter, onFilter }: FilterFieldsProps) => {
  const { words } = useHandle();
  const spanNamed = (name: string): DateSpan | undefined => dateSpans.find((span) => span === name);
  return (
    <label className="sheet-field">
      {words.filter.span}
      <select
        value={filter?.by === "span" ? filter.span : ""}
        onChange={(event) => {
          const span = spanNamed(event.currentTarget.value);
          onFilter(span && { by: "span", span });
        }}
      >
        <option value="">{words.filter.anyTime}</option>
        {dateSpans.map((span) => (
          <option key={span} value={span}>
            {words.spans[span]}
          </option>
        ))}
      </select>
    </label>
  );
};

const Days = (props: FilterFieldsProps) => (
  <>
    <Span {...props} />
    <Range {...props} key={props.filter?.by === "span" ? "span" : "range"} />
  </>
);

const ByKind = (props: FilterFieldsProps) => {
  const { column } = props;
  if (hasChoices(column)) return <Values {...props} />;
  if (column.kind === "number" || column.kind === "money") return <Range {...props} />;
  return column.kind === "date" ? <Days {...props} /> : <Contains {...props} />;
};

const presences = ["all", "filled", "empty"] as const;

/** The filter of one column, as suits what it holds. Applies as it is set. */
export const FilterFields = (props: FilterFieldsProps) => {
  const { filter, onFilter } = props;
  const { words } = useHandle();
  const name = useId();
  const presence = filter?.by === "empty" || filter?.by === "filled" ? filter.by : "all";
  return (
    <fieldset className="sheet-filter">
      <legend>{props.title ?? words.filter.title}</legend>
      <ByKind {...props} key={presence} />
      <div className="sheet-presence">
        {presences.map((by) => (
          <label key={by}>
            <input
              type="radio"
              name={name}
              checked={presence === by}
              onChange={() => onFilter(by === "all" ? undefined : { by })}
            />
            {words.filter[by]}
          </label>
        ))}
      </div>
      {filter && (
        <button type="button" className="sheet-quiet" onClick={() => onFilter(undefined)}>
          {words.filter.clear}
        </button>
      )}
    </fieldset>
  );
};
