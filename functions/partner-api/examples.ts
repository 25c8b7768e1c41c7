import type { Capacity } from "#shared/partner/capacity";
import type { AnnouncedDocument, ReferralDocument, UploadTicket } from "#shared/partner/document";
import type { PartnerEvent } from "#shared/partner/event";
import type { ReferralReceipt, ReferralState, SentReferral } from "#shared/partner/referral";
import type { PartnerReport } from "#shared/partner/report";
import type { PartnerWords } from "#shared/words/partner-words";

/** Invented from end to end. */
export const sentReferral: SentReferral = {
  partnerReference: "FP-2026-017",
  requestedUnit: "CAS",
  urgency: "urgent",
  neededFrom: "2026-11-02",
  householdType: "singleParent",
  members: [
    { role: "adult", birthYear: 1994 },
    { role: "minor", birthYear: 2021, relation: "figlio" },
  ],
  needs: "Un alloggio temporaneo vicino alla scuola dell'infanzia.",
  resources: "Lavora con un contratto a termine.",
  activeSocialProject: true,
  activeSocialProjectSince: "2026-05-04",
  referringService: "Servizio sociale comunale",
};

const arrival = {
  id: "prf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ",
  partnerReference: "FP-2026-017",
  receivedAt: "2026-10-12T07:30:00.000Z",
};

export const receipt: ReferralReceipt = { ...arrival, state: "received" };

export const referralState: ReferralState = {
  ...arrival,
  requestedUnit: "CAS",
  state: "waiting",
  stateSince: "2026-10-19T09:12:41.320Z",
};

export const announcedDocument: AnnouncedDocument = {
  contentType: "application/pdf",
  bytes: 48_213,
  kind: "socialReport",
};

const announced: ReferralDocument = {
  id: "pdc_01K7C3T0M8Q2V5X9Z4B6D8F0HM",
  ...announcedDocument,
  state: "expected",
  announcedAt: "2026-10-12T07:31:00.000Z",
};

export const referralDocument: ReferralDocument = {
  ...announced,
  state: "received",
  receivedAt: "2026-10-12T07:33:20.000Z",
};

export const uploadTicket: UploadTicket = {
  document: announced,
  upload: {
    url: "/uploads/partner/prf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ/pdc_01K7C3T0M8Q2V5X9Z4B6D8F0HM?expires=…&signature=…",
    method: "PUT",
    headers: { "content-type": "application/pdf", "content-length": "48213", "if-none-match": "*" },
    expiresAt: "2026-10-12T07:46:00.000Z",
  },
};

const stateChanged: PartnerEvent = {
  id: "evt_01K7C3T0M8Q2V5X9Z4B6D8F0HN",
  at: "2026-10-19T09:12:42.100Z",
  type: "referral.stateChanged",
  data: { referralId: arrival.id, state: "waiting", stateSince: "2026-10-19T09:12:41.320Z" },
};

export const changes = {
  items: [stateChanged],
  next: "eyJhZnRlciI6IjAxSzdDM1QwTThRMlY1WDlaNEI2RDhGMEhOIn0",
  more: false,
};

const day = (date: string, occupied: number, reserved: number) => ({
  date,
  places: 5,
  occupied,
  unavailable: 1,
  reserved,
  free: 4 - occupied - reserved,
});

export const capacityIn = (definitions: PartnerWords["definitions"]): Capacity => ({
  definitions,
  units: [
    {
      code: "CAS",
      name: "CasAmica",
      asOf: "2026-10-12T07:30:00.000Z",
      horizon: { from: "2026-09-11", to: "2027-04-10" },
      days: [day("2026-10-12", 3, 0), day("2026-10-13", 3, 1)],
    },
  ],
});

export const report: PartnerReport = {
  id: "rep_01K7C3T0M8Q2V5X9Z4B6D8F0HK",
  from: "2026-09-01",
  to: "2026-09-30",
  asOf: "2026-10-01T04:00:00.000Z",
  ruleVersion: "occupancy-1",
  units: [
    {
      code: "CAS",
      name: "CasAmica",
      placeDays: 150,
      occupied: 112,
      unavailable: 14,
      reserved: 6,
      withheld: 0,
      free: 18,
      over: 0,
      grossRate: { numerator: 112, denominator: 150, percent: 74.7 },
      netRate: { numerator: 112, denominator: 136, percent: 82.4 },
      closedStays: null,
      meanStay: null,
      waiting: 6,
      refused: 0,
    },
  ],
};
