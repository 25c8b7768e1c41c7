import type { Entry } from "./matching.ts";

/** Where the same name stands on many rows, it says nothing without its row. */
const WITHIN_ROWS = "tbody, [role=row], [role=listbox], [role=menu]";

/** Tools of a table: many, and the same on every page. */
const DETAILS = ".sheet";

const WHAT_ACTS = "button, a.MuiButton-root, [role=tab]";

/** What a control is called by whoever hears the page, without what only says that more is asked. */
const nameOf = (control: Element): string => {
  const label = control.getAttribute("aria-label") ?? control.textContent ?? "";
  return label
    .replace(/^[^\p{L}\d]+|…$/gu, "")
    .replace(/\s+/g, " ")
    .trim();
};

const canBeUsed = (control: HTMLElement): boolean =>
  !control.matches(":disabled, [aria-disabled=true], [aria-selected=true]") &&
  control.closest(WITHIN_ROWS) === null &&
  control.checkVisibility();

/**
 * What can be done on the page that is open, read off the page itself as screen readers and voice control do, so that a
 * new button is found without being announced anywhere. Names that stand there twice are left out: nobody could tell
 * which is meant.
 */
export const actsOnPage = (page: ParentNode, kind: string): readonly Entry[] => {
  const controls = [...page.querySelectorAll<HTMLElement>(WHAT_ACTS)].filter(canBeUsed);
  const named = Map.groupBy(controls, nameOf);
  return [...named].flatMap(([label, [control, ...others]]) =>
    control && others.length === 0 && label.length > 1
      ? [
          {
            key: `here:${label}`,
            label,
            kind,
            isDetail: control.closest(DETAILS) !== null,
            leads: () => control.click(),
          },
        ]
      : [],
  );
};
