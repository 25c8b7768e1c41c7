import { useMemo } from "react";
import type { Resource } from "#shared/resource";
import { deadlineKinds } from "#shared/rules/deadline-records";
import type { Deadline } from "#shared/rules/deadlines";
import { useSpeech } from "../i18n/language.ts";
import type { DerivedColumn } from "../record/columns.ts";
import type { Tone } from "../sheet/model/column.ts";
import { useToday } from "../today.ts";
import { hasDeadlines, nextDeadlineOf } from "./next-deadlines.ts";
import { useEveryDeadline } from "./use-deadlines.ts";

const tones: Record<Deadline["severity"], Tone | undefined> = { overdue: "bad", soon: "warn", later: undefined };

/** The columns of a grid that say what is due next and when; none for kinds of record without deadlines. */
export const useDeadlineColumns = (resource: Resource): { after: string; columns: DerivedColumn[] } | undefined => {
  const { t, words } = useSpeech();
  const today = useToday();
  const wanted = hasDeadlines(resource);
  const deadlines = useEveryDeadline(today, wanted);
  return useMemo(() => {
    if (!wanted) return undefined;
    const next = nextDeadlineOf(resource, deadlines);
    const labels = words.values.deadlineKinds;
    const options = deadlineKinds.map((value) => ({ value, label: labels[value] }));
    const shared = { tone: (record: Parameters<typeof next>[0]) => tones[next(record)?.severity ?? "later"] };
    return {
      after: "status",
      columns: [
        {
          ...shared,
          name: "nextDeadline",
          label: t.home.nextDeadline,
          kind: "date",
          width: 175,
          value: (r) => next(r)?.due,
        },
        {
          name: "nextDeadlineKind",
          label: t.home.nextDeadlineKind,
          kind: "picklist",
          width: 220,
          options,
          value: (r) => next(r)?.kind,
        },
      ],
    };
  }, [wanted, resource, deadlines, t, words]);
};
