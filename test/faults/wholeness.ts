import { type DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { resources } from "#shared/resources/index";

type Item = Record<string, unknown>;

export interface Wholeness {
  /** Live and archived records, by kind as in the URL. */
  counts: Record<string, number>;
  /** What is there by half, in words; nothing when every change is whole. */
  halves: string[];
}

const kinds = new Map(resources.map(({ kind, name }) => [kind, name]));

const everything = async (client: DynamoDBDocumentClient, tableName: string): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName: tableName, ConsistentRead: true }))
    items.push(...(page.Items ?? []));
  return items;
};

const expectedRevisions = (version: number) =>
  Array.from({ length: version }, (_, n) => `REVISION#${String(n + 1).padStart(10, "0")}`);

const revisionsByPartition = (items: readonly Item[]) =>
  Map.groupBy(
    items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })).filter(({ sk }) => sk.startsWith("REVISION#")),
    ({ pk }) => pk,
  );

const strays = (items: readonly Item[]): string[] => {
  const onCalendars = items
    .filter(({ sk }) => sk === "CALENDAR")
    .flatMap(({ pk, stays }) =>
      (stays as { placementId: string }[]).map(({ placementId }) => ({ pk: String(pk), placementId })),
    );
  const placements = items.filter(({ sk }) => sk === "PLACEMENT").map(({ id }) => String(id));
  const named = new Set(placements);
  return [
    ...onCalendars
      .filter(({ placementId }) => !named.has(placementId))
      .map(({ pk, placementId }) => `${pk} holds a stay of ${placementId}, which is no placement`),
    ...placements
      .filter((id) => onCalendars.filter(({ placementId }) => placementId === id).length !== 2)
      .map((id) => `${id} does not stand on the two calendars of its unit and its household`),
  ];
};

/** Looks at the whole table: every record has each of its revisions and every revision its record; stays stand on both calendars. */
export const wholenessOf = async (client: DynamoDBDocumentClient, tableName: string): Promise<Wholeness> => {
  const items = await everything(client, tableName);
  const revisions = revisionsByPartition(items);
  const counts: Record<string, number> = {};
  const halves = strays(items);
  for (const { pk, sk, version } of items) {
    const name = kinds.get(String(sk));
    if (name === undefined) continue;
    counts[name] = (counts[name] ?? 0) + 1;
    const found = (revisions.get(String(pk)) ?? []).map((revision) => revision.sk).sort();
    revisions.delete(String(pk));
    const expected = expectedRevisions(Number(version));
    if (found.join() !== expected.join())
      halves.push(`${String(pk)} is at version ${String(version)} and has ${found.length} revisions`);
  }
  return { counts, halves: [...halves, ...[...revisions.keys()].map((pk) => `${pk} has revisions and no record`)] };
};
