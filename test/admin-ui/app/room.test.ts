import { describe, expect, it } from "vitest";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { firstFreeText, obstacleText } from "#admin-ui/placements/obstacle-text.ts";
import { roomsFor } from "#admin-ui/placements/room.ts";
import { abitareInsieme, aliante, idOf } from "./houses.ts";

const TODAY = "2026-11-23";
const stay = (n: number, expectedOut?: string) => ({ placeId: idOf("plc", n), actualIn: "2026-06-01", expectedOut });

describe("looking for room", () => {
  it("offers free places first", () => {
    const rooms = roomsFor(abitareInsieme([stay(1)]), { from: TODAY }, TODAY);

    expect(rooms.map(({ place, obstacle }) => [place?.name, obstacle?.reason])).toEqual([
      ["Posto 2", undefined],
      ["Posto 3", undefined],
      ["Posto 1", "placeTaken"],
    ]);
  });

  it("names the first possible day when all three households are in", () => {
    const folder = abitareInsieme([stay(1, "2027-01-12"), stay(2), stay(3)]);

    const [room] = roomsFor(folder, { from: TODAY, to: "2026-12-23" }, TODAY);

    expect(room).toMatchObject({ firstFreeOn: "2027-01-12" });
  });

  it("says it in the words of the server", () => {
    const folder = abitareInsieme([stay(1)]);
    const room = roomsFor(folder, { from: TODAY }, TODAY).at(-1) ?? {};
    const speech = speechIn("it");

    expect(obstacleText(speech, folder.unit, room)).toContain("Posto 1");
    expect(firstFreeText(speech, "2027-01-12")).toContain("12/01/2027");
    expect(firstFreeText(speech, undefined)).toBe(speech.words.firstFreeUnknown);
  });

  it("asks no place of a unit that counts paths", () => {
    const rooms = roomsFor(aliante([{ actualIn: "2026-06-01" }]), { from: TODAY }, TODAY);

    expect(rooms).toEqual([{}]);
  });
});
