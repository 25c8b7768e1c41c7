/** Why somebody's data were read: told by the route, or stated by the reader. */
export const purposes = [
  "list",
  "record",
  "householdFile",
  "history",
  "diary",
  "search",
  "knownCheck",
  "letter",
  "export",
  "document",
  "copy",
  "accessLog",
  "breakGlass",
  "edit",
  "step",
] as const;
export type Purpose = (typeof purposes)[number];
