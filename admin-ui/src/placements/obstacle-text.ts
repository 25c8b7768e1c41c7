import type { Unit } from "#shared/resources/unit";
import type { Speech } from "../i18n/language.ts";
import type { Room } from "./room.ts";

/** Why there is no room, in the sentence the server uses; empty where there is room. */
export const obstacleText = ({ words, say, f }: Speech, unit: Unit, { obstacle, place, max }: Room): string =>
  obstacle
    ? say(words.noRoomReasons[obstacle.reason], {
        unit: unit.name,
        place: place?.name ?? "",
        on: f.date(obstacle.on),
        max: max ?? place?.householdsAtOnce ?? 0,
        present: obstacle.householdIds.length,
      })
    : "";

/** From when there would be room. */
export const firstFreeText = ({ words, say, f }: Speech, day: string | undefined): string =>
  day ? say(words.firstFree, { date: f.date(day) }) : words.firstFreeUnknown;
