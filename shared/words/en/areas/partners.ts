/** What belongs to the partners' door: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "partner-clients": {
    one: "Partner client",
    many: "Partner clients",
  },
};

export const fields = {
  "partner-clients": {
    name: "Name",
    organisationId: "Organisation",
    unitIds: "Units it sees",
    scopes: "May",
    requestsPerMinute: "Requests per minute",
    requestsPerDay: "Requests per day",
    webhookUrl: "Webhook address",
    webhookGeneration: "Webhook key no.",
    identityClientId: "Client id",
    secrets: "Secrets",
    suspended: "Suspended",
  },
};

export const help = {
  "partner-clients": {
    unitIds: "The partner sees these units only: places, reports and the referrals that it has sent for them.",
    requestsPerMinute: "Beyond it, whoever calls is told “too many requests” and when to try again.",
    webhookUrl: "Where the partner's system wants to be told of changes: a public https address. Empty: nowhere.",
  },
};

export const parts = {
  "partner-clients.secrets": {
    secretId: "Secret",
    createdAt: "Created on",
  },
};

export const values = {
  partnerScopes: {
    "capacity.read": "read the free places",
    "referrals.write": "send referrals",
    "referrals.read": "follow its own referrals",
    "reports.read": "read the capacity reports",
    "changes.read": "read what has changed",
  },
};

export const refusals = {
  clientSuspended: "This client is suspended: no request is taken. Speak to the area manager.",
  tooManyRequests: "Too many requests: the limit is %{max} in %{seconds} seconds. Try again in %{wait} seconds.",
  cursorGone: "The cursor is too old: changes are kept for 90 days. Read the lists again and start without “after”.",
  tooManyDocuments: "There are %{max} documents of this referral already. Join some, or write to the coordinator.",
  twoSecretsAlready:
    "There are two secrets already: once the partner uses the new one, remove the old; then you can make another.",
  lastSecret: "It is the only secret: without it the partner is shut out. Make a new one first, or suspend the client.",
};

export const fieldErrors = {
  partnerName: "Lower-case letters, digits and hyphens only, 3 to 40: for example “farsi-prossimo”.",
  notHttpsAddress:
    "It has to be a public https address without port or password: for example https://systems.example.org/changes.",
};

export const steps = {
  "partner-clients": {
    suspend: {
      name: "Suspend",
      about: "Every request of the partner is refused at once, also from whoever is inside already. Its data stay.",
    },
    reinstate: {
      name: "Reinstate",
      about: "The partner can ask for data and send referrals again, with the secrets it has.",
    },
  },
};

export const stepFields = {};
