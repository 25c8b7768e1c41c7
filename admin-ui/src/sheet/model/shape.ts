/** A cell by what it is about, so that it stays itself when rows come, go and move. */
export interface CellRef {
  readonly id: string;
  readonly field: string;
}

/** A cell by where it stands. */
export interface Position {
  readonly row: number;
  readonly col: number;
}

/** What is on the sheet, in order: the rows and columns that are neither filtered out nor hidden. */
export interface Shape {
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly colOf: ReadonlyMap<string, number>;
}

const places = (names: readonly string[]): ReadonlyMap<string, number> => {
  const placeOf = new Map<string, number>();
  names.forEach((name, place) => {
    placeOf.set(name, place);
  });
  return placeOf;
};

export const shapeOf = (ids: readonly string[], fields: readonly string[]): Shape => ({
  ids,
  fields,
  rowOf: places(ids),
  colOf: places(fields),
});

export const withFields = (shape: Shape, fields: readonly string[]): Shape => ({
  ...shape,
  fields,
  colOf: places(fields),
});

export const emptyShape: Shape = shapeOf([], []);

export const positionOf = (shape: Shape, { id, field }: CellRef): Position | undefined => {
  const row = shape.rowOf.get(id);
  const col = shape.colOf.get(field);
  return row === undefined || col === undefined ? undefined : { row, col };
};

const within = (at: number, count: number) => Math.max(0, Math.min(at, count - 1));

/** The cell at a place, or the nearest one when the place is outside; undefined only on an empty sheet. */
export const refAt = (shape: Shape, { row, col }: Position): CellRef | undefined => {
  const id = shape.ids[within(row, shape.ids.length)];
  const field = shape.fields[within(col, shape.fields.length)];
  return id === undefined || field === undefined ? undefined : { id, field };
};

export const sameCell = (a: CellRef, b: CellRef): boolean => a.id === b.id && a.field === b.field;
