import type { ApiPageWords } from "../api-page-words.ts";

export const apiPage: ApiPageWords = {
  staffTitle: "Soglia: staff API",
  staffAbout:
    "Everything that the screens do goes through here. An answer holds only the fields that the asker's role may read.",
  operations: "Operations",
  shapes: "Shapes",
  machine: "For programs: OpenAPI 3.1 document",
  token: "Address for the token",
  scopes: "Scope",
  signedIn: "with a token",
  parameters: "Parameters",
  body: "Request",
  answers: "Answers",
  example: "Example",
  field: "Field",
  type: "Type",
  meaning: "Meaning",
  required: "required",
  code: "Code",
  success: "Done",
  unchanged: "Nothing has changed since the copy was taken",
  languageHeader: "Language of sentences: it or en.",
  keyHeader:
    "A key of the caller's own, up to 128 printable characters: the same request repeated under the same key counts once.",
  etagHeader: "The etag of a copy one has already.",
  problem: "What is wrong, for a person and for a program (RFC 9457)",
  problemCode: "Stable: what a program reads.",
  problemErrors: "A sentence per field, by path.",
};
