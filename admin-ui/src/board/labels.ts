import { addDays } from "#shared/dates";
import { wordAt } from "#shared/words/word-at";
import type { Speech } from "../i18n/language.ts";
import type { DaysRun, Lane, LaneItem } from "./lanes.ts";
import type { StayBar } from "./stays.ts";

/** What is known of a household where it may be read. */
export interface Who {
  code: string;
  name?: string;
}

export type People = ReadonlyMap<string, Who>;

export const codeOf = (people: People, householdId: string): string => people.get(householdId)?.code ?? "…";

/** What a lane is called: its place, or the path or the household it is for. */
export const laneName = ({ t }: Speech, lane: Lane, people: People, isPath: boolean): string => {
  if (lane.place) return lane.place.name;
  const code = codeOf(people, lane.stays[0]?.householdId ?? "");
  return `${isPath ? t.board.path : t.board.withoutPlace} ${code}`;
};

/** Until when somebody stays, in words. */
export const untilText = ({ t, f, say }: Speech, { until, status }: Pick<StayBar, "until" | "status">): string => {
  if (until === undefined) return t.board.noEnd;
  return say(status === "departed" ? t.board.left : t.board.expectedEnd, { date: f.date(until) });
};

/** Who, what and until when: the name of a bar for those who listen. The code comes first. */
export const stayLabel = (speech: Speech, bar: StayBar, where: string, people: People): string => {
  const { t, f, say, words } = speech;
  const note = bar.expiresOn ? ` (${say(t.board.expires, { date: f.date(bar.expiresOn) })})` : "";
  return say(t.board.stay, {
    who: codeOf(people, bar.householdId),
    place: where,
    state: words.values.placementStatuses[bar.status],
    note,
    from: f.date(bar.from),
    until: untilText(speech, bar),
  });
};

/** Why a place cannot be used, as far as that is said. */
export const outageText = ({ words }: Speech, { outageReason }: DaysRun): string =>
  (outageReason && wordAt(words, "values", "outageReasons", outageReason)) ?? "";

export const runLabel = (speech: Speech, run: DaysRun, where: string): string => {
  const { t, f, say } = speech;
  const why = outageText(speech, run);
  return say(t.board.run, {
    place: where,
    state: t.board.states[run.kind],
    note: why ? ` (${why})` : "",
    from: f.date(run.from),
    to: f.date(addDays(run.to, -1)),
  });
};

export const itemLabel = (speech: Speech, item: LaneItem, where: string, people: People): string =>
  item.kind === "stay" ? stayLabel(speech, item, where, people) : runLabel(speech, item, where);
