import type { DataProvider, Identifier, RaRecord } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Parts } from "../parts.ts";
import { editsBetween, withoutUnset } from "./edits.ts";
import { recordIn } from "./reading.ts";
import { createRecord, saveRecord } from "./saving.ts";

// react-admin lets whoever asks name the type of the answer; behind it they are the records of the collection.
const asAsked = <T extends RaRecord>(records: readonly StoredRecord[]): T[] => records as unknown as T[];
const asAskedOne = <T extends RaRecord>(record: StoredRecord): T => record as unknown as T;

/** react-admin's view of the collections: reads are answered from memory, writes go to the server. */
export const dataProviderFor = ({ client, me, collections }: Parts): DataProvider => {
  const opened = async (resource: string) => {
    const collection = collections.of(resource);
    if (collection.snapshot().state === "opening") await collection.refresh();
    const snapshot = collection.snapshot();
    if (snapshot.state === "failed" && snapshot.problem) throw snapshot.problem;
    return snapshot;
  };
  const getOne = async (resource: string, id: Identifier) => {
    const known = (await opened(resource)).byId.get(String(id));
    return known ?? recordIn(await client.json(`/${resource}/${id}`));
  };
  const listed = async <T extends RaRecord>(resource: string, keep: (record: StoredRecord) => boolean) => {
    const records = (await opened(resource)).records.filter(keep);
    return { data: asAsked<T>(records), total: records.length };
  };
  const savingOf = (resource: string) => ({ client, resource, collection: collections.of(resource) });
  const editable = (resource: string) => me.may[resource]?.edit ?? [];
  const refuse = async (): Promise<never> => {
    throw new Error("Records are closed or archived, never deleted.");
  };
  return {
    getList: (resource, { filter = {} }) =>
      listed(resource, (record) => Object.entries(filter).every(([name, value]) => record[name] === value)),
    getManyReference: (resource, { target, id }) => listed(resource, (record) => record[target] === id),
    getOne: async <T extends RaRecord>(resource: string, { id }: { id: Identifier }) => ({
      data: asAskedOne<T>(await getOne(resource, id)),
    }),
    getMany: async <T extends RaRecord>(resource: string, { ids }: { ids: Identifier[] }) => {
      const { byId } = await opened(resource);
      return { data: asAsked<T>(ids.flatMap((id) => byId.get(String(id)) ?? [])) };
    },
    create: async <T extends RaRecord>(resource: string, { data }: { data: Record<string, unknown> }) => ({
      data: asAskedOne<T>(await createRecord(savingOf(resource), withoutUnset(data))),
    }),
    update: async <T extends RaRecord>(
      resource: string,
      {
        id,
        data,
        previousData,
      }: { id: Identifier; data: Record<string, unknown>; previousData: Record<string, unknown> },
    ) => ({
      data: asAskedOne<T>(
        await saveRecord(savingOf(resource), {
          id: String(id),
          edits: editsBetween(previousData, data, editable(resource)),
        }),
      ),
    }),
    updateMany: refuse,
    delete: refuse,
    deleteMany: refuse,
  };
};

/** What stands for a record in react-admin's own words. */
export const representationOf =
  (resource: string) =>
  (record: unknown): string => {
    const parsed = recordIn(record);
    return resourceNamed(resource)?.title(parsed) ?? parsed.id;
  };
