export const refusals = {
  badRequest: "The request cannot be understood. Check the data and try again.",
  badJson: "The data sent cannot be read (not valid JSON). Check it and send it again.",
  signedOut: "Your session has expired or is missing. Sign in again.",
  forbidden: "Your role does not allow this. Ask the coordinator or the area manager.",
  fieldForbidden: "Some fields cannot be changed with your role. Leave them as they are and save the others.",
  notFound: "%{resource}: it does not exist, or you may not see it. Refresh the list and try again.",
  noSuchRoute: "This address does not exist. Go back to the first page.",
  conflict: "Somebody else changed these values while you were editing. Look at the current values and choose.",
  stale: "You are looking at an older version. Refresh the page and repeat the change.",
  busy: "Others are writing to the same data right now. Try again in a few seconds.",
  noRoom: "There is no room in %{unit}. %{reason}",
  alreadyPlaced:
    "Household %{code} is already in %{unit} from %{from}. Record its departure first, or choose another day.",
  notEligible:
    "The household does not meet what the unit asks: %{rule}. Choose another unit, or ask the area manager for an override with a reason.",
  notPossibleNow: "Not possible: the status is “%{status}” now. Refresh the page and see which steps are open.",
  overlappingOutage:
    "%{place} is already out of use from %{from} to %{to}. Change the days or edit the outage that is there.",
  alreadySent:
    "A different referral has already arrived under this reference. Read where it stands, or send with a new reference.",
  tooLarge: "Too much at once: the most is %{max}. Split it and send it in several parts.",
  unsupportedMediaType: "Format not accepted: send JSON (content-type application/json).",
  invalid: "Some of the data is not right: correct the fields that are marked and save again.",
  idempotencyKeyReused: "This idempotency key was already used for another request. Use a new one.",
};

export const noRoomReasons = {
  unitFull: "%{unit} takes at most %{max} households and has %{present} on that day already.",
  placeTaken: "%{place} is already taken on those days.",
  placeOutOfService: "%{place} is out of use on those days.",
  placeClosed: "%{place} is not in service on those days.",
};

/** `notPossibleNow` about a record that has no status to name. */
export const notOpenNow =
  "Not possible now: the record has changed, or this step is not one for it. Refresh the page and look which steps are open.";

export const firstFree = "First possible day: %{date}.";
export const firstFreeIn = "First possible day in %{place}: %{date}.";
export const soonerIn = "%{place} has room sooner: from %{date}.";
export const firstFreeUnknown =
  "The first possible day is not known yet: it depends on departures or repairs without an expected date.";

/** Who is in the way, and who else could take the household now. */
export const noRoomDetails = {
  inTheWay: "Already there: %{who}.",
  until: "%{code} until %{date}",
  openEnded: "%{code} with no day of departure yet",
  somebodyUntil: "somebody until %{date}",
  somebodyOpenEnded: "somebody with no day of departure yet",
  elsewhere: "There is room at once in: %{units}.",
};

export const fieldErrors = {
  required: "Required.",
  unknownField: "There is no such field.",
  invalidType: "Wrong type of value: %{expected} is needed.",
  invalidValue: "This value is not allowed.",
  invalidFormat: "This format is not valid.",
  invalidDate: "This date does not exist (write YYYY-MM-DD).",
  tooSmall: "Too small: the least is %{min}.",
  tooBig: "Too large: the most is %{max}.",
  tooShort: "Too short: at least %{min} characters.",
  tooLong: "Too long: at most %{max} characters.",
  tooMany: "Too many: at most %{max}.",
  notBefore: "It cannot come before “%{other}”.",
  after: "It must come after “%{other}”.",
  overlaps: "It overlaps the interval before it.",
  notInFuture: "It cannot be in the future.",
  tooOld: "More than %{days} days ago: the area manager is needed, with a reason.",
  doesNotExist: "%{resource}: it does not exist, or you may not see it.",
  notUnique: "Already used in another record.",
  twice: "The same value is there twice.",
  id: "Not a valid internal id.",
  setByAction: "An action sets this (for example an entry or a departure), not an edit.",
  setBySystem: "The system sets this.",
  fieldForbidden: "Cannot be changed with your role.",
  beginsWithAction: "It is not created like this: it begins with an action, for example an admission.",
  ageOutsideRange: "Age outside the unit's range (%{from}–%{to}).",
  placeRequired: "Choose a place of %{unit}.",
  placeNotAllowed: "%{unit} has no places: leave it empty.",
  placeOfOtherUnit: "This place does not belong to %{unit}.",
  periodTooLong: "Period too long: at most %{years} years.",
  stillOpen: "Record the departure or the cancellation first, then archive.",
  ofOtherHousehold: "This referral is about another household.",
};
