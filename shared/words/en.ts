import type { Words } from "./it.ts";

export const en: Words = {
  resources: {},
  fields: {},
  values: {},
  refusals: {},
  fieldErrors: {},
};
