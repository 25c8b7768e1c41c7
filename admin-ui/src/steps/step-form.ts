import type { Field, Resource, StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { defaultsOf } from "../record/form-values.ts";

/** A step as the forms see it: the kind of record it is taken on, with the fields that the step asks for. */
export const formOf = (step: Step): Resource => ({
  ...step.of,
  fields: step.fields,
  field: (name) => step.fields.find((field) => field.name === name),
});

/** What the form shows at first: what the record says already, today where a day is asked for, then the defaults. */
export const valuesOf = (step: Step, record: StoredRecord, today: string): Record<string, unknown> => ({
  ...defaultsOf(formOf(step)),
  ...(step.fields.some(({ name }) => name === "on") && { on: today }),
  ...Object.fromEntries(step.asks.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]]))),
});

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** What a step asks for and the record says already. */
export const knownFields = (step: Step, record: StoredRecord): string[] =>
  step.asks.filter((name) => !isEmpty(record[name]));

/** What the step is not possible without, and the record does not say yet. */
export const missingFields = (step: Step, record: StoredRecord): string[] =>
  step.needs.filter((name) => isEmpty(record[name]));

/** The names of fields in the order of a form: lists last, as they take the most room. */
export const drawnFirst = (fields: readonly Field[]): string[] =>
  [...fields.filter(({ editor }) => editor !== "list"), ...fields.filter(({ editor }) => editor === "list")].map(
    ({ name }) => name,
  );
