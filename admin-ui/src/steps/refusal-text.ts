import type { Step } from "#shared/step";
import type { Words } from "#shared/words/it";
import type { Problem } from "../api/problem.ts";
import { labelOf } from "../record/labels.ts";

/**
 * What the server says against a step: its sentence, and the reasons for fields that the form does not show, which
 * would otherwise be read by nobody.
 */
export const refusalText = (problem: Problem, step: Step, shown: readonly string[], words: Words): string => {
  const unseen = Object.entries(problem.errors).filter(([path]) => !shown.includes(path.split(".")[0] ?? path));
  const reasons = unseen.map(
    ([path, reason]) => `${labelOf(words, step.of.name, path.split(".")[0] ?? path)}: ${reason}`,
  );
  return [problem.message, ...reasons].join(" ");
};
