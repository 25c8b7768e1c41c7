/** A cell as it goes out: its text, and whether a spreadsheet must not take it for a number or a date. */
export interface OutgoingCell {
  readonly text: string;
  readonly plainText: boolean;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Excel begins a new row at any other line break.
const lineBreak = "<br style='mso-data-placement:same-cell'>";

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replaceAll("\n", lineBreak);

// Excel reads "0123" as 123 unless the cell says that it is text.
const asText = ` style="mso-number-format:'\\@'"`;

/** Rows of cells as an HTML table, as Excel and LibreOffice put one on the clipboard. */
export const writeHtmlTable = (rows: readonly (readonly OutgoingCell[])[]): string => {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td${cell.plainText ? asText : ""}>${escaped(cell.text)}</td>`).join("")}</tr>`,
  );
  return `<meta charset="utf-8"><table><tbody>${lines.join("")}</tbody></table>`;
};
