/** What belongs to plans: new kinds of record, steps and what they ask for, refusals of their own. */
export const plansWords = {
  resources: {},
  fields: {},
  help: {},
  parts: {
    "plans.goals.marks": {
      on: "On",
      progress: "Progress (0–4)",
      status: "Status",
      reviewId: "Review",
      note: "Note",
    },
  },
  values: {},
  refusals: {},
  fieldErrors: {},
  steps: {
    plans: {
      share: {
        name: "Share",
        about: "It is read together with the guest before approval.",
      },
      takeBack: {
        name: "Back to draft",
        about: "It can be changed again.",
      },
      approve: {
        name: "Approve",
        about: "From here the text is frozen: a change makes the next edition.",
      },
      activate: {
        name: "Start",
        about: "The plan takes effect and replaces the edition before it.",
      },
      acknowledge: {
        name: "Acknowledgement",
        about: "The day the guest has read it, and her own words.",
      },
      beginReview: {
        name: "Begin the review",
        about: "The plan is under review until the review is recorded.",
      },
      markProgress: {
        name: "Mark progress",
        about: "How a goal is doing between two reviews.",
      },
      completeAction: {
        name: "Action done",
        about: "An action of the goal has been done.",
      },
      makeNextEdition: {
        name: "Next edition",
        about: "A draft with everything that stands now, to be changed.",
      },
      conclude: {
        name: "Conclude",
        about: "The plan ends, with its outcome.",
      },
    },
  },
  stepFields: {
    nextReviewOn: "Next review",
    guestWords: "The guest's words",
    goalId: "Goal",
    progress: "Progress (0–4)",
    status: "Status",
    note: "Note",
    action: "Action",
    outcome: "Outcome",
  },
};
