/** What belongs to the partners' door: new kinds of record, steps and what they ask for, refusals of their own. */
export const partnersWords = {
  resources: {},
  fields: {},
  help: {},
  parts: {},
  values: {},
  refusals: {},
  fieldErrors: {},
  steps: {},
  stepFields: {},
};
