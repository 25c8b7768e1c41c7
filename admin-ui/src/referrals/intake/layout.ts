/** Two fields side by side where there is room, one below the other where there is not. */
export const pairStyle = {
  display: "grid",
  columnGap: 16,
  rowGap: 8,
  alignItems: "start",
  gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
} as const;
