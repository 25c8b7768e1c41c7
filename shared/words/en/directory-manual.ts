import type { DirectoryWords } from "../directory-words.ts";

export const directoryManual: DirectoryWords = {
  title: "Soglia: API for accounts and partners' clients",
  about:
    "Who gets in: invitations, roles, suspensions, and the clients with which partners ask. Only the area manager may use these operations; everybody else is refused alike by all of them.",
  secrets:
    "Temporary passwords and secrets are told once, by the operation that makes them, and kept nowhere: whoever loses one makes another. No other answer holds them.",
  operations: {
    readLastSeen: "When each of the staff was last here",
    inviteStaff: "Invite somebody: her staff record and her account in one go",
    inviteStaffAgain: "Send a new way in; what she used before opens nothing any more",
    setRoles: "Give and take roles; what is taken is gone with the next request",
    setEmail: "Change where her e-mails and her way in go",
    suspendStaff: "Shut somebody out at once, in every open page",
    reinstateStaff: "Let somebody in again",
    endWork: "Set the last day of work, or take it back",
    createClient: "Make a partner's client; its secret is answered this once",
    addSecret: "Make a second secret beside the first; it is answered this once",
    removeSecret: "Take a secret away: it opens nothing from now on",
    setScopes: "Say what a partner's client may ask for",
    renewWebhookSecret: "Make the secret that signs a client's webhooks anew; it is answered this once",
  },
  fields: {
    on: "The last day; unset: none is known.",
    lastSeenAt: "Unset: never.",
    temporaryPassword: "To be handed over, once; unset where the way in has left by e-mail.",
    secretId: "Names the secret, so that it can be taken away.",
    secret: "Told this once; unset for a repeated request.",
    webhookSecret: "Told this once; unset for a repeated request.",
  },
};
