import { lazy, type ReactElement, type ReactNode } from "react";
import type { ResourceProps } from "react-admin";
import type { Resource } from "#shared/resource";
import { representationOf } from "./data/data-provider.ts";

// The sheet and the forms are the two heaviest parts: each comes with the first page that needs it.
const GridPage = lazy(() => import("./record/grid-page.tsx").then((page) => ({ default: page.GridPage })));
const RecordPage = lazy(() => import("./record/record-page.tsx").then((page) => ({ default: page.RecordPage })));

interface Differences {
  /** Buttons of the record page, each shown only when its status allows it. */
  recordActions?: ReactNode;
  /** Pages that carry more work than those drawn from the definition. */
  listPage?: ReactElement;
  recordPage?: ReactElement;
}

/** The screens of a kind of record, from its one definition: a sheet of all of them, a page for each. */
export const resourceScreens = (
  resource: Resource,
  { recordActions, listPage, recordPage }: Differences = {},
): ResourceProps => ({
  name: resource.name,
  list: listPage ?? <GridPage key={resource.name} resource={resource} />,
  edit: recordPage ?? <RecordPage key={resource.name} resource={resource} recordActions={recordActions} />,
  recordRepresentation: representationOf(resource.name),
});
