/** What other programs put on the clipboard, by its kind. */
export type Kinds = Record<string, string>;

const excelPage = (rows: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"Short Date";} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<col width=64 span=3 style='width:48pt'>
<!--StartFragment-->${rows}<!--EndFragment-->
</table></body></html>`;

const libreOfficePage = (rows: string) => `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 24.2.0.3 (Linux)"/>
<style type="text/css">body,div,table,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup>
${rows}
</table></body></html>`;

const excel: Kinds = {
  "text/plain": "31/12/2025\t1.234,56 €\t7\r\n01/01/2026\t12,50 €\t8,5\r\n",
  "text/html": excelPage(` <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 align=right width=64 style='height:15.0pt;width:48pt'>31/12/2025</td>
  <td class=xl66 align=right width=64 style='width:48pt'><span style='mso-spacerun:yes'> </span>1.234,56 € </td>
  <td align=right width=64 style='width:48pt'>7</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 align=right style='height:15.0pt'>01/01/2026</td>
  <td class=xl66 align=right><span style='mso-spacerun:yes'> </span>12,50 € </td>
  <td align=right>8,5</td>
 </tr>
`),
};

const libreOffice: Kinds = {
  "text/plain": "31/12/2025\t1.234,56 €\t7\n01/01/2026\t12,50 €\t8,5\n",
  "text/html": libreOfficePage(`<tr>
<td height="17" align="right" sdval="46022" sdnum="1040;1040;GG/MM/AAAA"><font face="Liberation Serif">31/12/2025</font></td>
<td align="right" sdval="1234.56" sdnum="1040;0;#.##0,00 [$€-410]"><font color="#000000">1.234,56 €</font></td>
<td align="right" sdval="7" sdnum="1040;">7</td>
</tr>
<tr>
<td height="17" align="right" sdval="46023" sdnum="1040;1040;GG/MM/AAAA">01/01/2026</td>
<td align="right" sdval="12.5" sdnum="1040;0;#.##0,00 [$€-410]"><font color="#000000">12,50 €</font></td>
<td align="right" sdval="8.5" sdnum="1040;">8,5</td>
</tr>`),
};

/** A program that puts no text beside its table. */
const onlyTable = ({ "text/html": html = "" }: Kinds): Kinds => ({ "text/html": html });

/** Two rows of a date, an amount and a number. */
export const tables: Readonly<Record<string, Kinds>> = {
  Excel: excel,
  LibreOffice: libreOffice,
  "Excel without its text": onlyTable(excel),
  "LibreOffice without its text": onlyTable(libreOffice),
};

const notes = (lineEnd: string) =>
  `<tr><td width=64>uno${lineEnd}\n  due &amp;\n  tre</td></tr>\n<tr><td>quattro</td></tr>`;

/** Two rows of notes, the first with a line break in its cell, as the program that made this table copies them. */
export const notesOf = (kinds: Kinds): Kinds => {
  const html = kinds["text/html"]?.includes("LibreOffice")
    ? libreOfficePage(notes("<br>"))
    : excelPage(notes("<br style='mso-data-placement:same-cell'>"));
  // Excel quotes what has line breaks in it; LibreOffice does, too, but other programs leave the text out.
  return kinds["text/plain"] === undefined
    ? { "text/html": html }
    : { "text/plain": '"uno\ndue & tre"\r\nquattro\r\n', "text/html": html };
};
