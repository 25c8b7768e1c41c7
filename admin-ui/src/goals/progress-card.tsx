import { Button } from "@mui/material";
import { useState } from "react";
import type { GoalPoint } from "#shared/rules/goal-story";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Empty } from "../layout/states.tsx";
import { useToday } from "../today.ts";
import { ProgressDrawing } from "./progress-drawing.tsx";
import { ProgressTable } from "./progress-table.tsx";

/** A goal's course, drawn or as a table. */
export const ProgressCard = ({ points }: { points: readonly GoalPoint[] }) => {
  const { t } = useSpeech();
  const today = useToday();
  const [isTable, setTable] = useState(false);
  if (points.length === 0)
    return (
      <Section title={t.goal.progress}>
        <Empty title={t.goal.noProgress}>{t.goal.noProgressDetail}</Empty>
      </Section>
    );
  return (
    <Section
      title={t.goal.progress}
      actions={
        <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)} sx={{ displayPrint: "none" }}>
          {isTable ? t.goal.asDrawing : t.goal.asTable}
        </Button>
      }
    >
      {isTable ? <ProgressTable points={points} /> : <ProgressDrawing points={points} today={today} />}
    </Section>
  );
};
