import type { Column } from "../model/column.ts";
import { sentence } from "../model/sentence.ts";
import { choicesOf } from "../model/values/options.ts";
import type { ValueContext } from "../model/values/reading.ts";
import { writeValue } from "../model/values/values.ts";
import type { Filter } from "../model/view/filter.ts";
import type { SheetWords } from "../words.ts";

/** A condition in words: "è Urgente, Emergenza", "da 01/03/2026". */
export const ruleText = (filter: Filter, column: Column, context: ValueContext, words: SheetWords): string => {
  const { colours, filter: filters, spans } = words;
  switch (filter.by) {
    case "contains":
      return sentence(colours.contains, { text: filter.text });
    case "oneOf": {
      const labels = new Map(choicesOf(column, context).map(({ value, label }) => [value, label]));
      const named = filter.values.map((value) => (value === "" ? filters.noValue : (labels.get(value) ?? value)));
      return sentence(colours.oneOf, { values: named.join(", ") });
    }
    case "range": {
      const end = (template: string, bound: number | string | undefined) =>
        bound === undefined ? [] : [sentence(template, { value: writeValue(bound, column, context) })];
      return [...end(colours.from, filter.from), ...end(colours.to, filter.to)].join(" ");
    }
    case "span":
      return spans[filter.span];
    default:
      return filters[filter.by];
  }
};
