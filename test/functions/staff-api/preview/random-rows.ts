import fc from "fast-check";
import type { Resource, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { arbitraryOf, type Ids } from "#test/bench/fuzz/arbitrary-of";

type Known = ReadonlyMap<string, readonly StoredRecord[]>;

const typed = ({ fields }: Resource) => fields.filter(({ setBy }) => setBy === "staff");

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Ids of the kind that is meant, and of nothing now and then. */
const idsOf =
  (known: Known): Ids =>
  (kind = "households") => {
    const ids = (known.get(kind) ?? []).map(({ id }) => id);
    const nobody = fc.constant("hh_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    return ids.length === 0 ? nobody : fc.oneof({ weight: 9, arbitrary: from(ids) }, { weight: 1, arbitrary: nobody });
  };

/** A value such as records of the kind have, or one of any that the field takes. */
const someOf = (known: Known, resource: Resource, name: string): fc.Arbitrary<unknown> => {
  const field = resource.field(name);
  const there = (known.get(resource.name) ?? []).map((record) => record[name] ?? null);
  const any = field ? arbitraryOf(field.schema, idsOf(known), field.refersTo) : fc.constant(null);
  return there.length === 0 ? any : fc.oneof({ weight: 2, arbitrary: from(there) }, { weight: 1, arbitrary: any });
};

/** An edit of one record, mostly of what is there: the kind of thing that somebody types, or pastes over it. */
const editOf = (known: Known, resource: Resource, record: StoredRecord): fc.Arbitrary<unknown> =>
  fc
    .uniqueArray(from(typed(resource).map(({ name }) => name)), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      fc.record(
        Object.fromEntries(
          names.map((name) => [
            name,
            fc.record({
              from: fc.oneof(
                { weight: 12, arbitrary: fc.constant(record[name] ?? null) },
                { weight: 1, arbitrary: someOf(known, resource, name) },
              ),
              to: someOf(known, resource, name),
            }),
          ]),
        ),
      ),
    )
    .map((edits) => ({ id: record.id, edits }));

const creationOf = (known: Known, resource: Resource): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(typed(resource).map(({ name }) => [name, someOf(known, resource, name)])), {
      requiredKeys: typed(resource).flatMap(({ name, required }) => (required ? [name] : [])),
    })
    .map((values) => ({ create: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) }));

/** Rows of a bulk edit of a kind, as they might be typed or pasted over the records that are known. */
export const someRows = (known: Known, resource: Resource): fc.Arbitrary<unknown[]> => {
  const records = known.get(resource.name) ?? [];
  const edits =
    records.length > 0 ? [{ weight: 4, arbitrary: from(records).chain((one) => editOf(known, resource, one)) }] : [];
  return fc.array(fc.oneof(...edits, { weight: 1, arbitrary: creationOf(known, resource) }), {
    minLength: 1,
    maxLength: 8,
  });
};

/** Kinds of which something can be typed at all. */
export const typedKinds: readonly Resource[] = resources.filter((resource) => typed(resource).length > 1);
