/** What a terminal might take for an instruction is shown as a question mark. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, "?");

/** Rows under their heads, columns as wide as their widest cell; numbers stand to the right. */
export const tableText = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const cells = [heads, ...rows.map((row) => row.map((cell) => plain(String(cell))))];
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? "").length)));
  const isNumber = heads.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === "number"));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return cells.map(line).join("\n");
};
