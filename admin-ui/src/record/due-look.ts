import type { Due } from "#shared/fields";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Pressing } from "#shared/rules/deadlines";
import { pressingIn, renewedIn } from "#shared/rules/due-field";
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

const none: readonly StoredRecord[] = [];

/** Of a kind of record, those beside which a day may count no more; none where each day counts by itself. */
export const besideIn = ({ fields }: Resource, records: readonly StoredRecord[]): readonly StoredRecord[] =>
  fields.some(({ due }) => due?.renewedAmong) ? records : none;

interface Looking {
  today: string;
  speech: Speech;
  /** Records of the same kind. */
  beside: readonly StoredRecord[];
}

/** How a column of days shows, in colour and in words, which of them are near or have passed, and which count no more. */
export const dueLook = (
  field: string,
  due: Due,
  { today, speech, beside }: Looking,
): Pick<SheetColumn<StoredRecord>, "tone" | "remark"> => {
  const pressingOf = (day: unknown, row: StoredRecord) => pressingIn(due, row, day, today);
  const isOver = (day: unknown, record: StoredRecord) => renewedIn(due, { record, field, day }, beside);
  return {
    tone: (day, row) => {
      const tone = toneOfDay(pressingOf(day, row));
      return tone && isOver(day, row) ? undefined : tone;
    },
    remark: (day, row) => {
      const remark = remarkOnDay(pressingOf(day, row), speech);
      return remark !== undefined && isOver(day, row) ? speech.t.records.renewed : remark;
    },
  };
};
