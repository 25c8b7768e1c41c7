import { rowName } from "../../model/foresee/question.ts";
import { sentence } from "../../model/sentence.ts";
import type { SheetState } from "../../model/state.ts";
import type { SheetWords } from "../../words.ts";

/** A row by name and number: several may have the same name. */
export const rowTitle = (state: SheetState, id: string, { asking }: SheetWords): string => {
  const { row, number } = rowName(state, id);
  const name = row || asking.newRow;
  return number === undefined ? name : sentence(asking.named, { row: name, number });
};
