import type { Table } from "#functions/db/table";
import { type CallOptions, staffApiOf } from "#test/staff-call";
import type { World } from "#test/world";

/** The table, and how often it has been asked something; being asked for nothing at all costs no time. */
const listenedTo = (table: Table) => {
  const asked = { times: 0 };
  const heard: Table = {
    ...table,
    get: (key) => {
      asked.times += 1;
      return table.get(key);
    },
    getMany: (keys, options) => {
      if (keys.some((key) => key !== undefined)) asked.times += 1;
      return table.getMany(keys, options);
    },
    page: (range) => {
      asked.times += 1;
      return table.page(range);
    },
  };
  return { heard, asked };
};

/** Calls by an educator, with what they were answered and how often the table was asked for it. */
export const listeningTo = (world: World) => {
  const { heard, asked } = listenedTo(world.table);
  const { call } = staffApiOf({ ...world, table: heard });
  return async (address: string, options?: CallOptions) => {
    const before = asked.times;
    const { status, body } = await call("educator", address, options);
    return { status, body, times: asked.times - before };
  };
};
