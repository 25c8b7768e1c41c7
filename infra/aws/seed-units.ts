import { tableFromEnvironment } from "#functions/db/client";
import { seedTable } from "#infra/local/seed/seed";

/*
 * Puts the four units, their places and the partner into the table that TABLE_NAME names, with the credentials of
 * the shell. Nothing is invented and what is there stays as it is, so that it may be run again.
 */
const counts = await seedTable({
  table: tableFromEnvironment(),
  demo: false,
  now: () => new Date().toISOString(),
});
const told = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
console.log(told.length > 0 ? `Written: ${told.join(", ")}.` : "Nothing to do: the units are there.");
