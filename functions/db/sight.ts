import type { Key, Table, Write } from "./table.ts";

/** One place would make everybody wait for everybody; each record has its own of these. */
const PLACES = 8;

const PARTITION = "SIGHT#MOVED";

const placeOf = (recordId: string): number =>
  [...recordId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 997, 7) % PLACES;

const keyOf = (recordId: string): Key => ({ pk: PARTITION, sk: `PLACE#${placeOf(recordId)}` });

/**
 * Says that something has come into somebody's sight, or gone out of it, with the change of this record. Belongs into the
 * transaction of that change. Its condition always holds: nobody's work fails for it.
 */
export const sightMoved = (recordId: string, at: string): Write => ({
  action: {
    Put: {
      Item: { ...keyOf(recordId), at },
      ConditionExpression: "attribute_exists(pk) OR attribute_not_exists(pk)",
    },
  },
  once: true,
});

/** Access pattern 21: the last instant at which anybody's sight moved, consistently; unset while none ever has. */
export const lastSightMove = async (table: Table): Promise<string | undefined> => {
  const items = await table.all({ partition: PARTITION });
  return items
    .map(({ at }) => String(at))
    .sort()
    .at(-1);
};
