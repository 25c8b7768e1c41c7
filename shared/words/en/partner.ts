import type { PartnerWords } from "../partner-words.ts";

export const partner: PartnerWords = {
  title: "Soglia: API for partners",
  about:
    "For the systems of those who run a housing unit with us: how many places are free, sending referrals and following them, capacity reports. You see your own units only, numbers only and only what you have sent: never a name, a birth date, an address or a fee. Counts of people and referrals from one to four do not leave.",
  quotas:
    "Each client may send so many requests a minute and a day (minutes and days of UTC). Every answer carries RateLimit-Policy and RateLimit: “default” is the minute, “day” the day; q and w say how many requests in how many seconds, r how many are left, t in how many seconds it begins again. Refused and repeated requests count too; beyond it the answer is 429 with Retry-After. A token that is expired or not valid may get 401, or 403 without a “code”: either way ask for a new one.",
  webhooks:
    "Whoever gives an https address is told: one POST an event, in order, with the same JSON as “changes”. The headers are those of Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature (“v1,” and the base64 HMAC-SHA256 of id.timestamp.body, with the whsec_ secret decoded from base64). Receivers check one of the signatures, refuse a timestamp more than five minutes away and keep the ids: the same id is the same event and may come more than once. Answer 2xx within ten seconds; otherwise we try again after 1, 5, 15 minutes, 1, 3, 6, 12 and 24 hours, then go on, and webhook.givenUp stands in “changes”. Redirects are not followed.",
  access:
    "The way in is OAuth 2.0 “client credentials”: with your client and its secret, ask for a token at the address below and send it with every request as “Authorization: Bearer …”. A token lasts an hour and opens only the operations of its scopes.",
  promises:
    "Within version 1 fields and operations are only added: readers ignore fields they do not know. Whatever takes something away or changes its meaning becomes version 2 at another address, announced at least six months before version 1 is switched off; during those months the answers of version 1 carry the headers Deprecation and Sunset.",
  operations: {
    readCapacity: {
      summary: "Free places of your units, day by day",
      description:
        "From “from” to “to”, both included; without dates, thirty days from today. Days outside a unit's horizon are left out. Those after today are forecasts: only expected entries and departures count.",
    },
    sendReferral: {
      summary: "Send a referral",
      description:
        "Without names, addresses, telephone numbers or tax codes, in free text too. “partnerReference” is your own reference and counts once: the same referral sent again gets the first answer, a different one under the same reference a 409. With “Idempotency-Key” the same is true of the key.",
    },
    listReferrals: {
      summary: "Your referrals and where they stand",
      description: "Oldest first; go on with “next” while an answer carries one.",
    },
    readReferral: {
      summary: "Where one of your referrals stands",
      description: "Somebody else's referral and one that does not exist get the same answer.",
    },
    listReports: {
      summary: "The capacity reports of your units",
      description:
        "Oldest first; go on with “next”. A report is frozen and never changes. Counts of people and referrals from one to four do not leave the organisation and are null; what happens within a period (stays closed, their length, referrals closed) is counted for whole months only, so that the difference of two periods points at nobody.",
    },
    readReportCsv: {
      summary: "A capacity report as CSV",
      description: "One line a unit, commas between cells, decimal points, the field names of the JSON.",
    },
    readChanges: {
      summary: "What has changed, in order",
      description:
        "Referrals whose state changed, free places that changed, reports published, documents received: only what your scopes open. “next” is always there: keep it and send it as “after” the next time; at once when “more” is true. A cursor is good only for whoever got it. Changes are kept for 90 days; an older cursor gets 410.",
    },
    announceDocument: {
      summary: "Announce a document of a referral",
      description:
        "PDF, JPEG or PNG up to 10 MB, at most 20 a referral; no file name. The answer says where to put it: a PUT with the headers given and exactly those bytes, within 15 minutes. The same request under the same “Idempotency-Key” gets the same document with a new address.",
    },
    listDocuments: {
      summary: "The documents of a referral",
      description: "“expected” until the file has come, then “received”. What has come cannot be read back from here.",
    },
    readDocument: { summary: "This manual, for programs (OpenAPI)", description: "" },
    readManual: { summary: "This manual, for people", description: "" },
  },
  definitions: {
    places: "places in service that day",
    occupied: "places with a household in; the day of entry counts, the day of departure does not",
    unavailable: "places not occupied that cannot be used: repairs, turnaround or the unit's own limit",
    reserved: "places not occupied that are kept for a confirmed entry or an option that has not expired",
    free: "places less occupied, unavailable and reserved",
  },
  refusals: {
    signedOut: "A valid token is missing. Ask for a new one with your client and its secret.",
    forbidden:
      "The client lacks the scope for this operation. Ask for a token that includes it, or the area manager to add it.",
    notFound: "It is not there, or not among what this client may see.",
    noSuchRoute: "This address does not exist. The addresses are in the manual: /partner/v1/docs.",
    invalid: "Some values are not right: correct the fields that are named and send again.",
    tooLarge: "It is too much: the most is %{max}. Shorten the texts and send again.",
  },
  fields: {
    after: "The “next” of an earlier answer; without it, from the beginning of what is kept.",
    more: "True when there is more to read already.",
    type: "What has happened.",
    at: "When it was noted.",
    data: "What it is about: identifiers and states, never names.",
    referralId: "The referral.",
    documentId: "The document.",
    reportId: "The report.",
    eventId: "The event that could not be delivered.",
    attempts: "How often it was tried.",
    unit: "The unit's code.",
    contentType: "The type of the file.",
    bytes: "Its exact size in bytes.",
    kind: "What the document is about.",
    announcedAt: "When it was announced.",
    upload: "Where and how to put the file.",
    url: "The address, good for this file only.",
    method: "The HTTP method.",
    headers: "Headers to be sent as they are.",
    expiresAt: "After this it is worth nothing.",
    from: "First day, included.",
    to: "Last day, included.",
    limit: "How many items a page, from 1 to 100; 50 unless said.",
    next: "What leads to the next page; absent on the last.",
    id: "Our identifier.",
    code: "The unit's code.",
    name: "The unit's name.",
    asOf: "The instant of the data.",
    horizon: "The days about which anything is known.",
    days: "One item a day, in order.",
    date: "The day, in Europe/Rome.",
    partnerReference: "Your own reference, another for each referral: never a name or a tax code.",
    requestedUnit: "The code of the unit asked for; yours unless said.",
    urgency: "How urgent it is.",
    neededFrom: "The day from which it is needed.",
    householdType: "Who the household is.",
    members: "Who belongs to the household.",
    role: "nonResident: takes part in the project without being a guest.",
    birthYear: "The year only.",
    relation: "Relation within the household, such as “son”.",
    needs: "What they need, without names.",
    resources: "What they bring, without names.",
    activeSocialProject: "Social services already run a project with the household.",
    activeSocialProjectSince: "Since when.",
    referringService: "The service that follows the household, not a person.",
    receivedAt: "When it arrived.",
    state: "Where the referral stands.",
    stateSince: "Since when it has stood there.",
    reasonClass:
      "Only when refused. noPlace: no suitable place; notSuitable: another service fits better; noAnswer: nobody answered; other: anything else.",
    ruleVersion: "The version of the rules behind the figures.",
    placeDays: "Place-days: one place in service for one day.",
    withheld: "Free place-days that the unit's limit does not let anybody use.",
    over: "Household-days beyond the capacity of the place.",
    grossRate: "Occupied ÷ place-days.",
    netRate: "Occupied ÷ (place-days − unavailable).",
    numerator: "Numerator.",
    denominator: "Denominator.",
    percent: "Percentage to one decimal; absent when the denominator is zero.",
    closedStays: "Stays closed in the period; null from one to four.",
    meanStay: "Mean nights of the stays closed; null when there are fewer than five.",
    waiting: "Referrals waiting at the end; null from one to four.",
    refused: "Referrals closed without an entry; null from one to four.",
  },
};
