import type { Prepared } from "./person-copy.ts";
import { type CopySection, copySections } from "./person-copy-shape.ts";

/** Copies from the several records of one person as one copy, section by section, the first record first. */
export const mergedCopies = (all: readonly Prepared[]): Prepared => {
  const [first] = all;
  if (!first) throw new Error("A copy is about somebody.");
  const sections = copySections.flatMap((name): CopySection[] => {
    const same = all.flatMap(({ copy }) => copy.sections.filter((section) => section.name === name));
    const [one] = same;
    return one ? [{ ...one, items: same.flatMap(({ items }) => items) }] : [];
  });
  const toCheck = all.flatMap((one) => one.toCheck);
  // A passage that one of the records does not know may be another's.
  const unknown = first.unknown.filter((at) => all.every((one) => one.unknown.includes(at)));
  return { copy: { ...first.copy, sections, leftOut: all.flatMap(({ copy }) => copy.leftOut) }, toCheck, unknown };
};
