/** What belongs to plans: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {};
export const fields = {};
export const help = {};

export const parts = {
  "plans.goals.marks": {
    on: "On",
    progress: "Progress (0–4)",
    status: "Status",
    reviewId: "Review",
    note: "Note",
  },
};

export const values = {};

export const refusals = {
  frozen: "This edition is approved: its text no longer changes. Use “Next edition” and write the change there.",
  planShared: "The plan is shared: what is approved is what was read together. Use “Back to draft”, then change it.",
  planOver: "This plan is concluded or replaced and stays as it is. Change the edition in force, or write a new plan.",
  planWithoutGoals:
    "It needs at least one goal with its indicator. Take the plan back to draft and add one, then it can be approved.",
  planWithoutIndicator:
    "No goal says how one will see that it is reached. Back to draft, write an indicator, then it can be approved.",
  planWithoutParticipants:
    "The participants are missing. Take the plan back to draft and write who takes part, then it can be approved.",
  planHouseholdDeparted:
    "Household %{code} has left: a plan is for those who are here. If it has come back, record the entry first.",
  planAlreadyInForce: "%{plan} is already in force. Conclude it, or make its next edition.",
  reviewOfAnother: "This review is put right by whoever recorded it, or by the coordinator. Ask one of them.",
  nextEditionExists: "Edition %{edition} is already being written. Open it and go on from there.",
};

export const fieldErrors = {
  whoIsIt: "Say who it is: a person, a colleague or a name.",
  participantTwice: "Is among the participants already.",
  ofOtherHouseholdPerson: "This person is of another household.",
  staysAsItIs: "Does not change any more once created.",
  planStillInForce: "The plan is running: conclude it, then archive it.",
  marksByHand: "The line of progress is made by reviews and by “Mark progress”, not by an edit.",
  beforePlan: "Lies before the start of the plan.",
  beforeEntry: "Lies before the household's entry.",
  notAfterThat: "Must come after the day of the start.",
  unknownGoal: "This goal is not in the plan.",
  unknownAction: "This action is not in the goal.",
  actionDone: "This action is done already.",
  actionNotDone: "This action is not marked as done.",
  bothSides: "It takes at least one of us and one of the referring service.",
  minutesNeeded: "A joint review has minutes.",
};

export const steps = {
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
    holdReview: {
      name: "Review held",
      about: "A review has been recorded: it moves the goals and the next date.",
    },
    reopenAction: {
      name: "Action not done",
      about: "The action is to be done again.",
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
};

export const stepFields = {
  nextReviewOn: "Next review",
  guestWords: "The guest's words",
  goalId: "Goal",
  progress: "Progress (0–4)",
  status: "Status",
  note: "Note",
  action: "Action",
  outcome: "Outcome",
};
