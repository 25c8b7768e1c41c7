import { Box } from "@mui/material";
import type { GoalPoint } from "#shared/rules/goal-story";
import { useSpeech } from "../i18n/language.ts";
import { gridLines, HEIGHT, labelled, lineOf, placesOf, WIDTH } from "./drawing.ts";

interface ProgressDrawingProps {
  points: readonly GoalPoint[];
  today: string;
}

/** How far a goal has come, as a staircase over time: it stays where a review found it until the next one. */
export const ProgressDrawing = ({ points, today }: ProgressDrawingProps) => {
  const { t, f, say } = useSpeech();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const places = placesOf(points, today);
  const label = say(t.goal.drawing, {
    first: first.progress,
    from: f.date(first.on),
    last: last.progress,
    to: f.date(last.on),
  });
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      sx={{ width: "100%", height: "auto", maxHeight: 260, display: "block", fontSize: 12 }}
    >
      {gridLines.map(({ progress, y }) => (
        <g key={progress}>
          <line x1={28} x2={WIDTH - 12} y1={y} y2={y} stroke="var(--line)" />
          <text x={18} y={y + 4} textAnchor="end" fill="var(--ink-soft)">
            {progress}
          </text>
        </g>
      ))}
      <path d={lineOf(places)} fill="none" stroke="var(--wall)" strokeWidth={2.5} strokeLinejoin="round" />
      {places.map(({ point, x, y }) => (
        <circle key={`${point.on} ${x}`} cx={x} cy={y} r={5} fill="var(--paper)" stroke="var(--wall)" strokeWidth={2.5}>
          <title>{`${f.date(point.on)}: ${say(t.goal.progressOf, { progress: point.progress })}`}</title>
        </circle>
      ))}
      {labelled(places).map(({ point, x, anchor }) => (
        <text key={point.on} x={x} y={HEIGHT - 8} textAnchor={anchor} fill="var(--ink-soft)">
          {f.date(point.on)}
        </text>
      ))}
    </Box>
  );
};
