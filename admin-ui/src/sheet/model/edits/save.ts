/** A field as it was seen and as it is wanted. Nothing is null. */
export interface FieldEdit {
  readonly from: unknown;
  readonly to: unknown;
}

/** What the sheet asks its host to save: edits of a row, or a new row under a key made here, safe to send twice. */
export type RowEdit =
  | { readonly id: string; readonly edits: Readonly<Record<string, FieldEdit>> }
  | { readonly create: Readonly<Record<string, unknown>>; readonly key: string };

/** What became of one `RowEdit`; results come in the order of the edits. A created row's `id` is its new one. */
export type RowResult<Row = { readonly id: string }> =
  | { readonly id: string; readonly status: "saved"; readonly record?: Row }
  | { readonly id: string; readonly status: "conflict"; readonly current: Readonly<Record<string, unknown>> }
  | {
      readonly id: string;
      readonly status: "refused";
      readonly detail: string;
      readonly errors?: Readonly<Record<string, string>>;
    };
