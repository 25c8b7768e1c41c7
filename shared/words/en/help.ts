export const help = {
  referrals: {
    referringContact: "Whom to call at the referring service: name and role.",
    neededFrom: "The first day on which the household needs a home.",
    members: "Role and year of birth are enough: names come with the household.",
    resources: "What the household can count on: work, networks, skills.",
    activeSocialProject: "Do Social Services already follow the household with a support project?",
    protectedAddress: "Yes if nobody outside the service may know where the household will go.",
    informationDueOn: "The day on which to remind whoever has to answer.",
    priority: "1 is the highest. The date on which the wait began does not change.",
    closingReason: "Needed to close: whoever referred will read it.",
  },
  households: {
    name: "What the team calls it. Outside the service only the code is used.",
    note: "Nothing that belongs in the diary or in the plan.",
  },
  people: {
    residency: "Whoever takes part in the plan without living here counts in no presence.",
    taxCode: "Optional.",
    safetyBlock: "Hides this person from every document of the plan.",
  },
  placements: {
    expectedOut: "The day on which the place is free again: that night does not count.",
    optionExpiresOn: "After this day the option no longer holds the place.",
  },
  plans: {
    personId: "Empty if the plan is about the whole household.",
    guestWords: "In the guest's words, not in ours.",
    acknowledgedOn: "The day on which the guest read and accepted it.",
  },
  reviews: {
    goalOutcomes: "For each goal: how far it is (0–4) and how it goes.",
  },
  units: {
    maxHouseholds: "How many households at once, not one more. Empty until it is defined.",
    turnaroundDays: "Days to put the place in order after a departure.",
    protectedContext: "The address never leaves this system.",
    address: "Seen only by those who need it; it enters no document.",
  },
  places: {
    householdsAtOnce: "Usually 1.",
    availability: "From when until when it can be used. Without an end it is still in use.",
  },
  outages: {
    to: "The first day on which it can be used again. Empty if not known.",
  },
  "fee-agreements": {
    actNumber: "Number of the resolution or of the spending commitment.",
    validTo: "Last day covered.",
    amount: "For one unit of charge, in euro.",
    ceiling: "The most that the act allows to spend, in euro.",
  },
  organisations: {
    officeCode: "Office code for electronic invoices.",
  },
};
