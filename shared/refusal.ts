/** Status by refusal code. The sentence for each code stands in `shared/words` under `refusals`. */
export const refusalStatus = {
  badRequest: 400,
  badJson: 400,
  signedOut: 401,
  forbidden: 403,
  fieldForbidden: 403,
  notAssigned: 403,
  notAuthor: 403,
  accountSuspended: 403,
  accountNotActive: 403,
  clientSuspended: 403,
  usernameTaken: 409,
  emailTaken: 409,
  accountUnknown: 409,
  invitationNotSent: 409,
  twoSecretsAlready: 409,
  lastSecret: 409,
  machineUnknown: 409,
  ownAccount: 409,
  reinstateFirst: 409,
  lastAreaManager: 409,
  lastCoordinator: 409,
  reviewOfAnother: 403,
  viewOfAnother: 403,
  notFound: 404,
  noSuchRoute: 404,
  conflict: 409,
  stale: 409,
  busy: 409,
  noRoom: 409,
  alreadyPlaced: 409,
  notEligible: 409,
  notPossibleNow: 409,
  overlappingOutage: 409,
  referralNotAccepted: 409,
  alreadySent: 409,
  tooManyDocuments: 409,
  followUpOpen: 409,
  absenceOverlaps: 409,
  nothingToHandOver: 409,
  participantBlocked: 409,
  frozen: 409,
  recipientWithheld: 409,
  copyToCheck: 409,
  copyNeedsDiary: 409,
  erased: 409,
  erasureHeld: 409,
  erasureOpenStay: 409,
  erasureOpenReferral: 409,
  erasureOpenFees: 409,
  planShared: 409,
  planOver: 409,
  planWithoutGoals: 409,
  planWithoutIndicator: 409,
  planWithoutParticipants: 409,
  planHouseholdDeparted: 409,
  planAlreadyInForce: 409,
  nextEditionExists: 409,
  memberTwice: 409,
  lastMember: 409,
  splitOfAll: 409,
  notAssessed: 409,
  eligibilityUnclear: 409,
  noSuitableUnit: 409,
  feeNotFormalised: 409,
  cursorGone: 410,
  tooLarge: 413,
  unsupportedMediaType: 415,
  invalid: 422,
  idempotencyKeyReused: 422,
  tooManyRequests: 429,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Why one field was not taken: a code in `words.fieldErrors`, with the values its sentence names. */
export interface FieldError {
  code: string;
  params?: Record<string, string | number>;
}

export type FieldErrors = Record<string, FieldError>;

/** What a refusal may carry besides its sentence: machine-readable members of the problem answer. */
export interface RefusalDetails {
  /** Values for the placeholders of the sentence. */
  params?: Record<string, string | number>;
  /** Per-field reasons, by path (`members.0.birthYear`). */
  fields?: FieldErrors;
  /** Extra members of the answer, for example `firstFreeOn` or the current values of a conflict. */
  extra?: Record<string, unknown>;
}

/** A "no" that tells its reader what to do next. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;
  readonly fields: FieldErrors;
  readonly extra: Record<string, unknown>;
  /** The kind of record whose field labels its sentences use; told by whoever knows it. */
  resource?: string;

  constructor(code: RefusalCode, { params = {}, fields = {}, extra = {} }: RefusalDetails = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
    this.fields = fields;
    this.extra = extra;
    // Whoever logs a refusal as it is writes down its code, and nothing of what it carries.
    for (const carried of ["params", "fields", "extra"] as const)
      Object.defineProperty(this, carried, { enumerable: false });
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}
