/** Short titles of problem answers, by HTTP status. */
export const problemTitles = {
  400: "Request not understood",
  401: "Sign-in needed",
  403: "Not allowed",
  404: "Not found",
  409: "Not possible now",
  410: "No longer available",
  413: "Too large",
  415: "Format not accepted",
  422: "Values to correct",
  429: "Too many requests",
  500: "A fault of ours",
};

export const internalFault = "Something broke on our side; it has been noted and nothing was changed. Try again soon.";

/** Rules of a unit, as they stand in a refusal. */
export const eligibilityRules = {
  householdType: "kind of household",
  age: "age of the adults",
  activeSocialProject: "active social project",
  noRules: "no rules",
};

/** Kinds of JSON value, as they stand after "needs …". */
export const valueKinds = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "yes or no",
  array: "a list",
  object: "a group of fields",
  date: "a date",
};

/** Stands for a record whose kind nobody named. */
export const anyRecord = "This record";
