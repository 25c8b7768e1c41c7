import type { PlacementFacts } from "./occupancy-records.ts";

type Stay = Pick<PlacementFacts, "id" | "actualIn" | "transferredFromId">;

/** The day on which a household came in: a transfer goes on with the stay before it, and begins nothing. */
export const cameInOn = (stay: Stay, all: readonly Stay[]): string | undefined => {
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let first = stay;
  for (let before: Stay | undefined = stay; before && !seen.has(before.id); ) {
    seen.add(before.id);
    first = before;
    before = byId.get(before.transferredFromId ?? "");
  }
  return first.actualIn;
};
