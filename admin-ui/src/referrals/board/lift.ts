import type { Announcements, ScreenReaderInstructions } from "@dnd-kit/core";
import type { Speech } from "../../i18n/language.ts";
import { columnNames } from "./columns.ts";

/** What those who do not see the board hear while a card is carried. */
export const spokenFor = (
  { t, say }: Speech,
  numberOf: (id: string) => string,
): { announcements: Announcements; screenReaderInstructions: ScreenReaderInstructions } => {
  const named = (id: unknown): string => {
    const column = columnNames.find((name) => name === id);
    return column ? t.referrals.columns[column] : "";
  };
  const number = (id: unknown) => numberOf(String(id));
  return {
    screenReaderInstructions: { draggable: t.referrals.howToMove },
    announcements: {
      onDragStart: ({ active }) => say(t.referrals.lifted, { number: number(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? say(t.referrals.over, { number: number(active.id), column: named(over.id) }) : undefined,
      onDragEnd: ({ active, over }) =>
        over ? say(t.referrals.dropped, { number: number(active.id), column: named(over.id) }) : undefined,
      onDragCancel: ({ active }) => say(t.referrals.putBack, { number: number(active.id) }),
    },
  };
};
