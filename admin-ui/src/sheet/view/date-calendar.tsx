import { type ComponentType, useEffect, useState } from "react";
import type { Editing } from "../model/choosing.ts";
import type { ValueContext } from "../model/values/reading.ts";
import { useHandle } from "./handle.ts";
import { Popup } from "./popup.tsx";

export const dayId = (sheet: string, day: string): string => `${sheet}-day-${day}`;

export interface CalendarProps {
  readonly label: string;
  readonly editing: Editing;
  readonly context: ValueContext;
}

/** The calendar under an open date. It comes when the first date is opened; without it a date is typed as ever. */
export const DateCalendar = (props: CalendarProps) => {
  const { editor } = useHandle();
  const [Calendar, setCalendar] = useState<ComponentType<CalendarProps>>();
  useEffect(() => {
    import("./calendar.tsx").then(
      (part) => setCalendar(() => part.Calendar),
      // Nobody answers: nothing is lost but the picture.
      () => undefined,
    );
  }, []);
  if (!Calendar) return null;
  return (
    <Popup className="sheet-calendar" anchor={() => editor.ref.current?.getBoundingClientRect()}>
      <Calendar {...props} />
    </Popup>
  );
};
