/** What belongs to retention and erasure: new kinds of record, steps and what they ask for, refusals of their own. */
export const retentionWords = {
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
