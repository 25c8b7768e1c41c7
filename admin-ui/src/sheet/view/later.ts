import { lazy } from "react";

/** Reading files is rare and heavy: it comes when a file does. */
export const ImportDialog = lazy(() =>
  import("./import/import-dialog.tsx").then((part) => ({ default: part.ImportDialog })),
);

// Fetched behind the sheet, so that it is there when the server no longer answers.
const exporting = import("./export-panel.tsx");
// Said by the panel, if it is opened, and not by the page before anybody asked.
exporting.catch(() => undefined);

/** Not needed for the first look at a sheet. */
export const ExportPanel = lazy(() => exporting.then((part) => ({ default: part.ExportPanel })));
