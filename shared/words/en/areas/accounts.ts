/** What belongs to accounts and sessions: new kinds of record, steps and what they ask for, refusals of their own. */
export const accountsWords = {
  resources: {},
  fields: {},
  help: {},
  parts: {},
  values: {},
  refusals: {
    accountSuspended:
      "Your access is suspended. If you think that is a mistake, ask the area manager to open it again.",
    accountNotActive: "You are not at work today. Ask the area manager to correct the dates of your work here.",
  },
  fieldErrors: {},
  steps: {},
  stepFields: {},
};
