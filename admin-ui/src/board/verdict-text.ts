import { addDays } from "#shared/dates";
import type { Speech } from "../i18n/language.ts";
import { firstFreeText, obstacleText } from "../placements/obstacle-text.ts";
import { rivalsOf } from "../placements/what-if.ts";
import { type Gesture, wantedDays } from "./gestures.ts";
import { codeOf, type People } from "./labels.ts";
import type { LaneRow } from "./rows.ts";
import type { Verdict } from "./verdicts.ts";

const rivalText = (
  { t, f, say }: Speech,
  people: People,
  { householdId, to }: { householdId: string; to?: string },
) => {
  const code = codeOf(people, householdId);
  return to === undefined
    ? say(t.placements.untilUnknown, { code })
    : say(t.placements.untilDay, { code, date: f.date(to) });
};

/** Why it cannot be, who is in the way and until when, and from when it could; empty when it can. */
export const verdictText = (
  speech: Speech,
  verdict: Verdict,
  { folder }: LaneRow,
  people: People,
  today: string,
): string => {
  const { t, f, say, words } = speech;
  if (verdict.ok) return "";
  if (verdict.why === "notEligible")
    return say(t.board.cannot.notEligible, {
      unit: folder.unit.name,
      rule: words.eligibilityRules[verdict.rule],
    });
  if (verdict.why !== "noRoom") return t.board.cannot[verdict.why];
  const { room } = verdict;
  const rivals = rivalsOf(folder, room, today).map((rival) => rivalText(speech, people, rival));
  return [
    obstacleText(speech, folder.unit, room),
    rivals.length > 0 ? say(t.placements.inTheWay, { who: f.list(rivals) }) : "",
    firstFreeText(speech, room.firstFreeOn),
  ]
    .filter((part) => part)
    .join(" ");
};

/** What a gesture is about to do, for eyes and ears. */
export const gestureText = (speech: Speech, gesture: Gesture, where: string, people: People, today: string): string => {
  const { t, f, say } = speech;
  const { from, to } = wantedDays(gesture, today);
  const end = to === undefined ? t.board.openEnd : f.date(to);
  if (gesture.kind === "range")
    return say(t.board.rangeBegun, { place: where, from: f.date(from), to: to ? f.date(addDays(to, -1)) : end });
  const code = codeOf(people, gesture.placement.householdId);
  if (gesture.kind === "end") return say(t.board.ending, { code, to: end });
  return say(t.board.moving, { code, place: where, from: f.date(from) });
};
