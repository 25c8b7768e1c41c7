const needsQuotes = (cell: string) => /[\t\r\n]/.test(cell) || cell.startsWith('"');

const writeCell = (cell: string) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells as tab-separated text, quoted where Excel and LibreOffice quote. */
export const writeTsv = (rows: readonly (readonly string[])[]): string => {
  const text = rows.map((row) => row.map(writeCell).join("\t")).join("\n");
  // A reader drops one final line end: an empty last row needs its own.
  return text === "" || text.endsWith("\n") ? `${text}\n` : text;
};

const endOfQuoted = (text: string, start: number): number | undefined => {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
};

const takeCell = (text: string, start: number): { cell: string; end: number } => {
  const close = text[start] === '"' ? endOfQuoted(text, start) : undefined;
  // A quote that closes in the middle of a cell is part of what somebody wrote.
  if (close !== undefined && (close + 1 === text.length || /[\t\n]/.test(text[close + 1] ?? ""))) {
    return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  const length = text.slice(start).search(/[\t\n]/);
  const end = length < 0 ? text.length : start + length;
  return { cell: text.slice(start, end), end };
};

/** The cells of a tab-separated text, every row as long as the longest; one final line end is not a row. */
export const readTsv = (source: string): readonly (readonly string[])[] => {
  const text = source.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = takeCell(text, at);
    rows.at(-1)?.push(cell);
    if (text[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return squared(rows);
};

/** Pads every row to the length of the longest. */
export const squared = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
};
