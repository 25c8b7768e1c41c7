/** What belongs to who has read whose data: new kinds of record, steps and what they ask for, refusals of their own. */
export const traceWords = {
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
