import type { DayState } from "#shared/rules/day-states";

interface Look {
  background: string;
  color: string;
  border: string;
}

const stripes = (line: string, ground: string) => `repeating-linear-gradient(135deg, ${line} 0 2px, ${ground} 2px 8px)`;

/** How a state is drawn: never by colour alone, each has a texture or an edge of its own. */
export const looks: Record<DayState, Look> = {
  occupied: { background: "var(--wall)", color: "var(--on-wall)", border: "1px solid var(--wall)" },
  reserved: { background: "var(--wall-tint)", color: "var(--wall-deep)", border: "1.5px dashed var(--wall)" },
  blocked: {
    background: stripes("var(--warn)", "var(--warn-tint)"),
    color: "var(--warn)",
    border: "1px solid var(--warn)",
  },
  free: {
    background: "transparent",
    color: "var(--ok)",
    border: "1px solid color-mix(in srgb, var(--ok) 45%, transparent)",
  },
  closed: {
    background: stripes("var(--line)", "var(--sunk)"),
    color: "var(--ink-soft)",
    border: "1px solid var(--line)",
  },
};
