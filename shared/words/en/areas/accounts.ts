/** What belongs to accounts and sessions: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {};
export const fields = {};
export const help = {};
export const parts = {};
export const values = {};

export const refusals = {
  accountSuspended: "Your access is suspended. If you think that is a mistake, ask the area manager to open it again.",
  accountNotActive: "You are not at work today. Ask the area manager to correct the dates of your work here.",
  usernameTaken:
    "This user name exists already and is never used again, not even after years. Choose another, for instance with a middle initial.",
  emailTaken: "Somebody else signs in with this address already. Write another, or correct the other one's first.",
  accountUnknown:
    "This person has no account yet. Invite her again: the account is made, and the rest of her record stays as it is.",
  invitationNotSent:
    "The invitation could not be sent. Correct the address with “Change the e-mail”, then invite her again.",
  machineUnknown: "This client is no longer among the accounts. Suspend it here and make a new one for the partner.",
  ownAccount: "You cannot do this to your own account. Ask another area manager.",
  reinstateFirst: "Her account is suspended: reinstate it first, then invite her again.",
  lastAreaManager:
    "She is the only area manager at work: without her nobody could give or take access any more. Give this role to somebody else first.",
  lastCoordinator:
    "She is the only coordinator at work: without her nobody would look after referrals and assignments. Give this role to somebody else first.",
};

export const fieldErrors = {
  usernameShape: "Small letters, digits, dots and hyphens, at least two, no accents: for instance “maria.rossi”.",
};

export const steps = {};
export const stepFields = {};
