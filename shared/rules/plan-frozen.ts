import type { RefusalCode } from "../refusal.ts";

/** What may still be set once the text is fixed: who follows the plan, and when it is looked at again. */
const keptUp = ["responsibleIds", "reviewEveryMonths", "nextReviewOn", "archived"];

const refusalIn: Record<string, RefusalCode> = {
  shared: "planShared",
  approved: "frozen",
  active: "frozen",
  underReview: "frozen",
  concluded: "planOver",
  replaced: "planOver",
};

/** Why these fields of a plan in this status are not for typing; unset where they are. */
export const whyFixed = (status: string, fields: readonly string[]): RefusalCode | undefined => {
  const code = refusalIn[status];
  const free = code === "planOver" ? ["archived"] : keptUp;
  return fields.some((field) => !free.includes(field)) ? code : undefined;
};

/** Whether a plan's text can be written on. */
export const isWritable = (status: string): boolean => refusalIn[status] === undefined;
