import { daysBetween } from "#shared/dates";
import type { GoalPoint } from "#shared/rules/goal-story";

/** Units of the drawing's own space. */
export const WIDTH = 640;
export const HEIGHT = 220;

const LEFT = 40;
const RIGHT = 20;
const TOP = 16;
const BOTTOM = 40;
const MOST = 4;
/** Dates written closer than this would overlap. */
const LABEL_WIDTH = 84;

const heightOf = (progress: number): number => TOP + ((MOST - progress) / MOST) * (HEIGHT - TOP - BOTTOM);

export const gridLines = [0, 1, 2, 3, 4].map((progress) => ({ progress, y: heightOf(progress) }));

export interface Placed {
  point: GoalPoint;
  x: number;
  y: number;
}

/** Where each point lies between the first one and today; a single one lies at the beginning. */
export const placesOf = (points: readonly GoalPoint[], today: string): Placed[] => {
  const first = points[0]?.on ?? today;
  const last = points.at(-1)?.on ?? today;
  const span = Math.max(1, daysBetween(first, last > today ? last : today));
  return points.map((point) => ({
    point,
    x: LEFT + (daysBetween(first, point.on) / span) * (WIDTH - LEFT - RIGHT),
    y: heightOf(point.progress),
  }));
};

/** The staircase through the points, to the right edge, which is today. */
export const lineOf = (places: readonly Placed[]): string => {
  const [start, ...rest] = places;
  if (!start) return "";
  return [`M${start.x} ${start.y}`, ...rest.flatMap(({ x, y }) => [`H${x}`, `V${y}`]), `H${WIDTH - RIGHT}`].join(" ");
};

type Anchor = "start" | "middle" | "end";

const anchorAt = (x: number): Anchor => {
  if (x < LEFT + LABEL_WIDTH / 2) return "start";
  return x > WIDTH - RIGHT - LABEL_WIDTH / 2 ? "end" : "middle";
};

/** The points whose dates are written: the first, and from there on each that has room. */
export const labelled = (places: readonly Placed[]): (Placed & { anchor: Anchor })[] => {
  let free = Number.NEGATIVE_INFINITY;
  return places.flatMap((placed) => {
    const anchor = anchorAt(placed.x);
    const from = { start: placed.x, middle: placed.x - LABEL_WIDTH / 2, end: placed.x - LABEL_WIDTH }[anchor];
    if (from < free) return [];
    free = from + LABEL_WIDTH;
    return [{ ...placed, anchor }];
  });
};
