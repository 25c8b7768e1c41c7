import type { Due } from "#shared/fields";
import type { StoredRecord } from "#shared/resource";
import type { Pressing } from "#shared/rules/deadlines";
import { pressingIn } from "#shared/rules/due-field";
import type { Speech } from "../i18n/language.ts";
import type { SheetColumn, Tone } from "../sheet/model/column.ts";

const tones: Record<Pressing["severity"], Tone | undefined> = { overdue: "bad", soon: "warn", later: undefined };

export const toneOfDay = (pressing: Pressing | undefined): Tone | undefined => tones[pressing?.severity ?? "later"];

/** How near a day is, or how long ago it passed, in words; nothing while it is far. */
export const remarkOnDay = (pressing: Pressing | undefined, { t, count }: Speech): string | undefined => {
  if (!pressing || pressing.severity === "later") return undefined;
  const { days } = pressing;
  if (days === 0) return t.records.dueToday;
  return days < 0 ? count(t.records.overdue, -days) : count(t.records.dueSoon, days);
};

/** How a column of days shows, in colour and in words, which of them are near or have passed. */
export const dueLook = (
  due: Due,
  today: string,
  speech: Speech,
): Pick<SheetColumn<StoredRecord>, "tone" | "remark"> => ({
  tone: (day, row) => toneOfDay(pressingIn(due, row, day, today)),
  remark: (day, row) => remarkOnDay(pressingIn(due, row, day, today), speech),
});
