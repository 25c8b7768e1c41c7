/** What belongs to people's rights: consents, copies, disclosures: new kinds of record, steps and what they ask for, refusals of their own. */
export const rightsWords = {
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
