/** Under which name the sheet of a kind of record keeps somebody's columns in the browser. */
export const sheetKeyOf = (username: string, resource: string): string => `soglia.sheet.${username}.${resource}`;
