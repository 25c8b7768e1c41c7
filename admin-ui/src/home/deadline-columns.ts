import { useMemo } from "react";
import type { Resource } from "#shared/resource";
import { deadlineKinds } from "#shared/rules/deadline-records";
import { useSpeech } from "../i18n/language.ts";
import type { DerivedColumn } from "../record/columns.ts";
import { remarkOnDay, toneOfDay } from "../record/due-look.ts";
import { useToday } from "../today.ts";
import { hasDeadlines, nextDeadlineOf } from "./next-deadlines.ts";
import { useEveryDeadline } from "./use-deadlines.ts";

/** The columns of a grid that say what is due next and when; none for kinds of record without deadlines. */
export const useDeadlineColumns = (resource: Resource): { after: string; columns: DerivedColumn[] } | undefined => {
  const speech = useSpeech();
  const today = useToday();
  const wanted = hasDeadlines(resource);
  const deadlines = useEveryDeadline(today, wanted);
  return useMemo(() => {
    if (!wanted) return undefined;
    const next = nextDeadlineOf(resource, deadlines);
    const { t, words } = speech;
    const labels = words.values.deadlineKinds;
    const options = deadlineKinds.map((value) => ({ value, label: labels[value] }));
    return {
      after: "status",
      columns: [
        {
          name: "nextDeadline",
          label: t.home.nextDeadline,
          kind: "date",
          width: 175,
          value: (r) => next(r)?.due,
          tone: (r) => toneOfDay(next(r)),
          remark: (r) => remarkOnDay(next(r), speech),
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
  }, [wanted, resource, deadlines, speech]);
};
