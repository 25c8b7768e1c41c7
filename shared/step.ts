import * as z from "zod";
import { type Action, may, type Role } from "./access.ts";
import type { RefusalCode } from "./refusal.ts";
import { type Field, fieldsOf, type Resource, type StoredRecord } from "./resource.ts";

export interface StepDefinition<S extends z.ZodRawShape> {
  /** The kind of record that it is taken on. */
  of: Resource;
  /** What happens, in camelCase: the action of its revision, its words under `steps`. */
  name: string;
  /** The last part of its address: `POST /api/referrals/{id}/acceptance`. */
  path: string;
  /** The statuses in which it is possible; absent: in any. */
  from?: readonly string[];
  /** The status it leads to; absent: the status stays. */
  to?: string;
  /** Possible for what has been archived, too, unless it has been erased. */
  evenArchived?: true;
  allow: Action;
  /** What else has to be so. Pure. */
  when?: (record: StoredRecord, today: string) => boolean;
  /** What the server answers when `when` says no; absent: `notPossibleNow`. */
  otherwise?: RefusalCode;
  /** Fields of the record itself that are filled in on the way. */
  asks?: readonly string[];
  /** Those without which the step is not possible, whether filled in now or before. */
  needs?: readonly string[];
  /** What the step asks for besides; a field that the record has as well goes by the same label. */
  fields?: S;
}

/** Something that a person does with one record: where it is possible, by whom, and what it has to be told. */
export interface Step {
  of: Resource;
  name: string;
  path: string;
  from?: readonly string[];
  to?: string;
  evenArchived?: true;
  allow: Action;
  when: (record: StoredRecord, today: string) => boolean;
  otherwise?: RefusalCode;
  asks: readonly string[];
  needs: readonly string[];
  /** What its form shows: the record's fields that it asks for, then its own. */
  fields: Field[];
  body: z.ZodObject;
}

/** A step that still knows what it is told. */
export type StepOf<B> = Step & { readonly told?: B };

/** What a step is told: `type Acceptance = BodyOf<typeof accept>`. */
export type BodyOf<T> = T extends StepOf<infer B> ? B : never;

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;

/** A step from its one definition: route, form and check are made from it. */
export const defineStep = <S extends z.ZodRawShape = Record<never, never>>(
  definition: StepDefinition<S>,
): StepOf<z.output<z.ZodObject<S>> & Record<string, unknown>> => {
  const { of, asks = [], needs = [], when = () => true, fields } = definition;
  const asked = asks.map((name) => {
    const known = of.field(name);
    if (!known) throw new Error(`${definition.name} asks for ${name}, which ${of.name} do not have.`);
    return known;
  });
  const own = fields ? fieldsOf(fields) : [];
  const shape = Object.fromEntries(asked.map(({ name, schema }) => [name, inner(schema).optional()]));
  return {
    ...definition,
    asks,
    needs,
    when,
    fields: [...asked.map((field) => ({ ...field, required: needs.includes(field.name) })), ...own],
    body: z.strictObject({ ...shape, ...fields }),
  };
};

/** Whether the record's status is one in which the step is possible. */
export const isInStatusFor = ({ from, evenArchived }: Step, { archived, erasedOn, status }: StoredRecord): boolean =>
  (!archived || (evenArchived === true && erasedOn === undefined)) &&
  (from === undefined || from.includes(String(status)));

/** Whether the record is where the step begins, whoever asks. */
export const isOpenTo = (step: Step, record: StoredRecord, today: string): boolean =>
  isInStatusFor(step, record) && step.when(record, today);

/** The steps that this person can take now: the buttons of a page, and what the server lets through. */
export const openSteps = (
  steps: readonly Step[],
  record: StoredRecord,
  roles: readonly Role[],
  today: string,
): Step[] => steps.filter((step) => may(roles, step.allow) && isOpenTo(step, record, today));
