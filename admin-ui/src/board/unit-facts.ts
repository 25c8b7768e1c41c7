import { useMemo } from "react";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { BRISK, useRecords, useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import type { Who } from "./labels.ts";
import { knowsAllStays, SOMEBODY, useTaken } from "./taken.ts";

/** A unit with what happens in it, as the rules of occupancy want it. */
export interface UnitFolder {
  unit: Unit;
  places: readonly Place[];
  placements: readonly Placement[];
  outages: readonly Outage[];
}

const byCode = (a: Unit, b: Unit): number => a.code.localeCompare(b.code);

export const foldersOf = (
  units: readonly Unit[],
  places: readonly Place[],
  placements: readonly Placement[],
  outages: readonly Outage[],
  compare: (a: string, b: string) => number = new Intl.Collator("it", { numeric: true }).compare,
): readonly UnitFolder[] =>
  [...units].sort(byCode).map((unit) => {
    const own = places.filter(({ unitId }) => unitId === unit.id).sort((a, b) => compare(a.name, b.name));
    const ids = new Set(own.map(({ id }) => id));
    return {
      unit,
      places: own,
      placements: placements.filter(({ unitId }) => unitId === unit.id),
      outages: outages.filter(({ placeId }) => ids.has(placeId)),
    };
  });

const names = ["units", "places", "placements", "outages", "households"];

/** The units whose stays I may know of: any other would look empty. */
const useKnownUnits = (): readonly Unit[] => {
  const { me } = useParts();
  const units = useRecords(Unit, BRISK);
  return useMemo(() => (knowsAllStays(me) ? units : units.filter(({ id }) => me.unitIds.includes(id))), [me, units]);
};

/** Units with their places, stays and outages, live, and who the households in them are. */
export const useFolders = () => {
  const { t } = useSpeech();
  const units = useKnownUnits();
  const taken = useTaken();
  const places = useRecords(Place, BRISK);
  const placements = useRecords(Placement, BRISK);
  const outages = useRecords(Outage, BRISK);
  const households = useRecords(Household);
  const snapshots = useSnapshots(names);
  const folders = useMemo(
    () => foldersOf(units, places, [...placements, ...taken], outages),
    [units, places, placements, taken, outages],
  );
  const somebody = t.board.taken;
  const people = useMemo(
    () =>
      new Map<string, Who>([
        ...households.map(({ id, code, name }): [string, Who] => [id, { code: code ?? id, ...(name && { name }) }]),
        [SOMEBODY, { code: somebody }],
      ]),
    [households, somebody],
  );
  const codes = useMemo(() => new Map([...people].map(([id, { code }]) => [id, code])), [people]);
  return { folders, codes, people, households, snapshots: [...snapshots.values()] };
};
