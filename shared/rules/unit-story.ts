import { type Claim, claimsOf } from "./claims.ts";
import type { OccupancyInput, OutageFacts, PlaceFacts, PlacementFacts } from "./occupancy-records.ts";
import { outageSpan, type PlaceStory } from "./place-pieces.ts";
import { byId, byText } from "./sorting.ts";

/** A unit as its facts tell it: what happens on each place, and who is in or expected without one of its places. */
export interface UnitStory {
  places: PlaceStory[];
  /** Claims that name no place, or none of this unit's. */
  loose: Claim[];
  placements: PlacementFacts[];
}

const byNameThenId = (a: PlaceFacts, b: PlaceFacts): number => byText(a.name, b.name) || byId(a, b);

/** What happens on one place. Sorted, so that the order in which facts arrive changes nothing. */
export const placeStory = (
  place: PlaceFacts,
  {
    placements,
    outages,
    asOf,
  }: { placements: readonly PlacementFacts[]; outages: readonly OutageFacts[]; asOf: string },
): PlaceStory => ({
  place,
  claims: placements
    .filter(({ placeId, unitId }) => placeId === place.id && unitId === place.unitId)
    .sort(byId)
    .flatMap((placement) => claimsOf(placement, asOf)),
  outages: outages
    .filter(({ placeId }) => placeId === place.id)
    .sort(byId)
    .map(outageSpan),
});

/** Sorts the facts of a unit by place. Facts of other units are left out. */
export const unitStory = ({ unit, places, placements, outages, asOf }: Omit<OccupancyInput, "people">): UnitStory => {
  const own = placements.filter(({ unitId }) => unitId === unit.id).sort(byId);
  const ownPlaces = places.filter(({ unitId }) => unitId === unit.id).sort(byNameThenId);
  const placementsOf = Map.groupBy(own, ({ placeId }) => placeId);
  const outagesOf = Map.groupBy(outages, ({ placeId }) => placeId);
  const known = new Set<string | undefined>(ownPlaces.map(({ id }) => id));
  return {
    places: ownPlaces.map((place) =>
      placeStory(place, {
        placements: placementsOf.get(place.id) ?? [],
        outages: outagesOf.get(place.id) ?? [],
        asOf,
      }),
    ),
    loose: own.filter(({ placeId }) => !known.has(placeId)).flatMap((placement) => claimsOf(placement, asOf)),
    placements: own,
  };
};
