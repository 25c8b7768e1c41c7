import { useState } from "react";
import { type DayButtonProps, DayPicker } from "react-day-picker";
import { enGB } from "react-day-picker/locale/en-GB";
import { it } from "react-day-picker/locale/it";
import { commit } from "../model/acts/write.ts";
import { dayIn } from "../model/calendar.ts";
import { sentence } from "../model/sentence.ts";
import { type CalendarProps, dayId } from "./date-calendar.tsx";
import { useHandle } from "./handle.ts";
import "./calendar.css";

const locales = { it, en: enGB };

const MONDAY = 1;

// Noon, so that no change of the clocks makes another day of it.
const dateOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** A day that never takes the focus: the editor keeps it. */
const Day = ({ day, modifiers, ...button }: DayButtonProps) => {
  const { id } = useHandle();
  return <button {...button} id={day.outside ? undefined : dayId(id, day.isoDate)} tabIndex={-1} />;
};

const components = { DayButton: Day };

/** A month of days: the one typed, or today's. Keys are the editor's affair; the mouse takes a day or turns the months. */
export const Calendar = ({ label, editing, context }: CalendarProps) => {
  const { id, store, editor, words } = useHandle();
  const day = dayIn(editing, context);
  const [turned, setTurned] = useState<{ from: string | undefined; to: Date }>();
  const [last, setLast] = useState(day ?? context.today);
  if (day !== undefined && day !== last) setLast(day);
  const month = turned && turned.from === day ? turned.to : dateOf(day ?? last);

  const take = (date: Date) => {
    const taken = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) =>
      String(part).padStart(2, "0"),
    );
    editor.clear();
    store.update((state) =>
      state.editing ? commit({ ...state, editing: { ...state.editing, day: taken.join("-") } }, "") : state,
    );
  };

  return (
    // The press must not take the focus from the editor, or the editor would close before the click.
    <section
      id={`${id}-calendar`}
      aria-label={sentence(words.calendar.title, { column: label })}
      {...{ onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() }}
    >
      <DayPicker
        mode="single"
        required={false}
        selected={day === undefined ? undefined : dateOf(day)}
        month={month}
        onMonthChange={(to) => setTurned({ from: day, to })}
        // The day already chosen may be taken too, so the day pressed counts and not what becomes of the choice.
        onSelect={(_, pressed) => take(pressed)}
        today={dateOf(context.today)}
        locale={locales[context.locale]}
        weekStartsOn={MONDAY}
        modifiers={{ weekend: { dayOfWeek: [0, 6] } }}
        modifiersClassNames={{ weekend: "rdp-weekend" }}
        navLayout="around"
        showOutsideDays
        fixedWeeks
        components={components}
      />
      <small data-moving={editing.day !== undefined || undefined}>
        {editing.day === undefined ? words.calendar.typing : words.calendar.moving}
      </small>
    </section>
  );
};
