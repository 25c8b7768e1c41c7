import type * as z from "zod";
import type { FieldError, FieldErrors } from "#shared/refusal";

type Issue = z.core.$ZodIssue;

const valueAt = (data: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], data);

const tooSmall: Record<string, string> = { string: "tooShort" };
const tooBig: Record<string, string> = { string: "tooLong", array: "tooMany" };

const errorOf = (issue: Issue, data: unknown): FieldError => {
  if (valueAt(data, issue.path) === undefined) return { code: "required" };
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? { code: "required" }
        : { code: tooSmall[issue.origin] ?? "tooSmall", params: { min: Number(issue.minimum) } };
    case "too_big":
      return { code: tooBig[issue.origin] ?? "tooBig", params: { max: Number(issue.maximum) } };
    case "invalid_type":
      return { code: "invalidType", params: { expected: issue.expected } };
    case "invalid_format":
      return { code: issue.format === "date" ? "invalidDate" : "invalidFormat" };
    case "custom":
      return { code: typeof issue.params?.code === "string" ? issue.params.code : "invalidValue" };
    default:
      return { code: "invalidValue" };
  }
};

/** What zod found, as codes that `words.fieldErrors` has sentences for, by path (`members.0.birthYear`). */
export const fieldErrorsOf = (error: z.ZodError, data: unknown): FieldErrors => {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) errors[[...issue.path, key].join(".")] = { code: "unknownField" };
    else errors[path || "body"] ??= errorOf(issue, data);
  }
  return errors;
};
