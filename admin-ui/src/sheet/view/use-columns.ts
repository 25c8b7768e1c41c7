import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column, ColumnKind, SheetRow } from "../model/column.ts";
import { type Layout, moveField, orderFields } from "../model/layout.ts";
import { geometryOf } from "./geometry.ts";

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

const usualWidths: Readonly<Record<ColumnKind, number>> = {
  text: 180,
  longText: 260,
  number: 110,
  money: 120,
  date: 118,
  picklist: 160,
  reference: 190,
  yesNo: 96,
  several: 220,
  readOnly: 140,
};

const LETTER = 8;
const HEADER_EXTRA = 46;

/** As wide as such values usually are, and as its own name needs. */
const widthOf = ({ kind, label }: Column) => Math.max(usualWidths[kind], label.length * LETTER + HEADER_EXTRA);

const defOf = (column: Column): ColumnDef<typeof features, SheetRow> => ({
  id: column.field,
  header: column.label,
  size: column.width ?? widthOf(column),
  minSize: 48,
  maxSize: 1200,
});

// Rows have their own model: the table only knows where the columns are.
const noRows: SheetRow[] = [];

/** The columns as they are laid out now, and the ways to lay them out otherwise. */
export const useColumns = (columns: readonly Column[], stored: Layout | undefined) => {
  const defs = useMemo(() => columns.map(defOf), [columns]);
  const all = useMemo(() => columns.map(({ field }) => field), [columns]);
  const table = useTable({
    features,
    columns: defs,
    data: noRows,
    columnResizeMode: "onChange",
    initialState: {
      columnOrder: [...orderFields(all, stored?.order ?? [])],
      columnVisibility: Object.fromEntries((stored?.hidden ?? []).map((field) => [field, false])),
      columnSizing: stored?.widths ?? {},
      columnPinning: { start: [...(stored?.frozen ?? all.slice(0, 1))], end: [] },
    },
  });
  const frozen = table.getStartVisibleLeafColumns().length;
  const shown = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
  const key = shown.map((column) => `${column.id}:${column.getSize()}`).join("|");
  const names = shown.map((column) => column.id).join("|");
  // The table makes its lists anew each time; what is drawn must change only when something has.
  const fields = useMemo(() => (names === "" ? [] : names.split("|")), [names]);
  const geometry = useMemo(() => {
    const widths = key === "" ? [] : key.split("|").map((part) => Number(part.slice(part.lastIndexOf(":") + 1)));
    return geometryOf(fields, widths, frozen);
  }, [key, fields, frozen]);

  const { columnOrder, columnVisibility, columnSizing, columnPinning, columnResizing } = table.state;
  const order = useMemo(() => orderFields(all, columnOrder), [all, columnOrder]);
  const layout = useMemo<Omit<Layout, "sort">>(
    () => ({
      order,
      hidden: all.filter((field) => columnVisibility[field] === false),
      frozen: columnPinning.start,
      widths: columnSizing,
    }),
    [all, order, columnVisibility, columnPinning, columnSizing],
  );

  /** Moves a column to the place that another shown column has. */
  const move = (field: string, to: string) => {
    const place = order.indexOf(to);
    if (place < 0 || field === to) return;
    table.getColumn(field)?.pin(table.getColumn(to)?.getIsPinned() ?? false);
    table.setColumnOrder([...moveField(order, field, place)]);
  };

  return {
    geometry,
    /** Every column, in the order of the definition. */
    all,
    layout,
    isResizing: columnResizing.isResizingColumn !== false,
    resize: (field: string) =>
      table
        .getFlatHeaders()
        .find((header) => header.column.id === field)
        ?.getResizeHandler(),
    setWidth: (field: string, width: number) => table.setColumnSizing((old) => ({ ...old, [field]: width })),
    show: (field: string, isShown: boolean) => table.getColumn(field)?.toggleVisibility(isShown),
    freeze: (field: string, isFrozen: boolean) => table.getColumn(field)?.pin(isFrozen ? "start" : false),
    move,
    /** Lays the columns out as somebody has kept them. */
    apply: ({ order, hidden, frozen, widths }: Omit<Layout, "sort">) => {
      table.setColumnOrder([...order]);
      table.setColumnVisibility(Object.fromEntries(hidden.map((field) => [field, false])));
      table.setColumnSizing({ ...widths });
      table.setColumnPinning({ start: [...frozen], end: [] });
    },
    reset: () => {
      table.setColumnOrder(all);
      table.setColumnVisibility({});
      table.setColumnSizing({});
      table.setColumnPinning({ start: all.slice(0, 1), end: [] });
    },
  };
};

export type Columns = ReturnType<typeof useColumns>;
