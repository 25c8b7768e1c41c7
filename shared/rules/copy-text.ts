import type { CopyPassage, CopySectionName } from "./person-copy-shape.ts";
import type { Cleared } from "./taking-out.ts";

export interface LeaveOut {
  at: string;
  reason: string;
}

/** Where a text stands. */
export interface Place {
  section: CopySectionName;
  record: { id: string; version: number };
  /** The field, and where it has several texts which of them: `goals.2.text`. */
  path: string;
  on?: string;
  /** Whether it is about more people than whoever gets the copy. */
  several: boolean;
}

/** Takes every text of a copy past the same eyes. */
export interface CopyTexts {
  /** The text as the copy may say it; unset where it is left out. */
  say: (text: string | undefined, place: Place) => string | undefined;
  passages: CopyPassage[];
  leftOut: { section: CopySectionName; reason: string }[];
  /** What was to be left out and stands nowhere in the copy. */
  unknown: () => string[];
}

/**
 * @param clear takes other people and addresses out of a text
 * @param isAlone whether the household has nobody else: then no text is about several people
 */
export const copyTexts = (
  clear: (text: string) => Cleared,
  leaveOut: readonly LeaveOut[],
  isAlone: boolean,
): CopyTexts => {
  const reasons = new Map(leaveOut.map(({ at, reason }) => [at, reason]));
  const met = new Set<string>();
  const passages: CopyPassage[] = [];
  const leftOut: CopyTexts["leftOut"] = [];
  return {
    passages,
    leftOut,
    unknown: () => [...reasons.keys()].filter((at) => !met.has(at)),
    say(text, { section, record, path, on, several }) {
      if (text === undefined) return undefined;
      const at = `${record.id}:${record.version}:${path}`;
      const { text: said, taken } = clear(text);
      if (taken || (several && !isAlone)) {
        const because = taken ? "takenOut" : "severalPeople";
        passages.push({ at, section, written: text, said, because, ...(on !== undefined && { on }) });
      }
      const reason = reasons.get(at);
      if (reason === undefined) return said;
      met.add(at);
      leftOut.push({ section, reason });
      return undefined;
    },
  };
};
