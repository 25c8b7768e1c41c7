import type { Placement } from "#shared/resources/placement";

/** The stays of one household that follow each other by transfers, from the first to the last, with this one among them. */
export const chainOf = (placement: Placement, all: readonly Placement[]): Placement[] => {
  const byId = new Map(all.map((one) => [one.id, one]));
  const next = new Map(all.flatMap((one) => (one.transferredFromId ? [[one.transferredFromId, one] as const] : [])));
  const chain = [placement];
  const seen = new Set([placement.id]);
  const walk = (step: (from: Placement) => Placement | undefined, add: (one: Placement) => void) => {
    for (let one = step(placement); one && !seen.has(one.id); one = step(one)) {
      seen.add(one.id);
      add(one);
    }
  };
  walk(
    ({ transferredFromId }) => (transferredFromId ? byId.get(transferredFromId) : undefined),
    (one) => chain.unshift(one),
  );
  walk(
    ({ id }) => next.get(id),
    (one) => chain.push(one),
  );
  return chain;
};
