/** What belongs to reach and restricted households: new kinds of record, steps and what they ask for, refusals of their own. */
export const scopesWords = {
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
