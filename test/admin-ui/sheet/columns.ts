import type { Column } from "#admin-ui/sheet/model/column.ts";
import type { ValueContext } from "#admin-ui/sheet/model/values/reading.ts";

/** A Monday in Italy. */
export const italian: ValueContext = { locale: "it", today: "2026-05-04", yes: "Sì", no: "No" };
export const english: ValueContext = { locale: "en", today: "2026-05-04", yes: "Yes", no: "No" };

export const aColumn = (field: string, more: Partial<Column> = {}): Column => ({
  field,
  label: field,
  kind: "text",
  editable: true,
  ...more,
});

export const statuses = [
  { value: "received", label: "Ricevuta" },
  { value: "inFilter", label: "In filtro" },
  { value: "accepted", label: "Accettata" },
];

export const services = [
  { value: "org_1", label: "Comune di Monza" },
  { value: "org_2", label: "Comune di Brugherio" },
  { value: "org_3", label: "Tutela minori, Monza" },
];
