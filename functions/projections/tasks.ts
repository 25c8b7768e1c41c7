import { type ChangedItem, recordIdIn } from "#functions/db/changed-item";
import { documentsPlaceOf, inboxPlaceOf, partnerOfDelivery, partnerOfEvent } from "#functions/db/partner-view";
import type { Context } from "#functions/use-cases/context";
import { refreshPapers } from "#functions/use-cases/papers-of-partner";
import { refreshDeliveries } from "#functions/use-cases/partner-clients/deliveries";
import { refreshPartner, refreshPartnersAbout } from "#functions/use-cases/partner-clients/refresh-partner";
import { publishPartnerReport } from "#functions/use-cases/publish-partner-report";
import { refreshPartnerCapacity } from "#functions/use-cases/refresh-partner-capacity";
import { refreshPartnerReferral } from "#functions/use-cases/refresh-partner-referral";
import { recordIdOf, takePartnerReferral } from "#functions/use-cases/take-partner-referral";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Organisation } from "#shared/resources/organisation";
import { PartnerClient } from "#shared/resources/partner-client";
import { Place } from "#shared/resources/place";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";

/** Something derived that has to be made anew. Tasks of one name do the same and need doing once. */
export interface Task {
  name: string;
  run: (ctx: Context) => Promise<void>;
}

type Derivation = (change: ChangedItem) => Task[];

const capacityTask = (unitId: string, places: string[] = []): Task => ({
  name: `capacity ${unitId} ${places.join(" ")}`,
  run: (ctx) => refreshPartnerCapacity(ctx, unitId, places),
});

/** A unit and an organisation are part of what a client may see, and of what it is called. */
const aboutTask = (recordId: string): Task => ({
  name: `partners about ${recordId}`,
  run: (ctx) => refreshPartnersAbout(ctx, recordId),
});

const ofUnit: Derivation = ({ key }) => {
  const unitId = recordIdIn(key, Unit);
  if (unitId !== undefined) return [aboutTask(unitId), capacityTask(unitId)];
  const calendarOf = recordIdIn(key, Unit, "calendar");
  return calendarOf === undefined ? [] : [capacityTask(calendarOf)];
};

const ofOrganisation: Derivation = ({ key }) => {
  const id = recordIdIn(key, Organisation);
  return id === undefined ? [] : [aboutTask(id)];
};

const ofClient: Derivation = ({ key }) => {
  const id = recordIdIn(key, PartnerClient);
  return id === undefined ? [] : [{ name: `partner ${id}`, run: (ctx) => refreshPartner(ctx, id) }];
};

/** A place that moves concerns the unit it leaves, too. */
const ofPlace: Derivation = ({ key, values }) => {
  const placeId = recordIdIn(key, Place);
  return placeId === undefined ? [] : values("unitId").map((unitId) => capacityTask(unitId, [placeId]));
};

const ofReferral: Derivation = ({ key, values }) => {
  const id = recordIdIn(key, Referral);
  if (id === undefined || values("partnerId").length === 0) return [];
  return [{ name: `referral ${id}`, run: (ctx) => refreshPartnerReferral(ctx, id) }];
};

const ofReport: Derivation = ({ key }) => {
  const id = recordIdIn(key, CapacityReport);
  return id === undefined ? [] : [{ name: `report ${id}`, run: (ctx) => publishPartnerReport(ctx, id) }];
};

const ofInbox: Derivation = ({ key }) => {
  const place = inboxPlaceOf(key);
  if (!place) return [];
  return [
    { name: `inbox ${place.id}`, run: (ctx) => takePartnerReferral(ctx, place) },
    { name: `referral ${recordIdOf(place.id)}`, run: (ctx) => refreshPartnerReferral(ctx, recordIdOf(place.id)) },
  ];
};

/** Staff never look into a partner's partition: what it has announced is put where they look. */
const ofDocuments: Derivation = ({ key }) => {
  const place = documentsPlaceOf(key);
  return place ? [{ name: `documents ${place.id}`, run: (ctx) => refreshPapers(ctx, place) }] : [];
};

/** Whatever happens waits to be told; staff see how long. */
const ofDeliveries: Derivation = ({ key }) => {
  const partner = partnerOfDelivery(key) ?? partnerOfEvent(key);
  if (partner === undefined) return [];
  return [{ name: `deliveries ${partner}`, run: (ctx) => refreshDeliveries(ctx, partner) }];
};

const derivations: readonly Derivation[] = [
  ofDeliveries,
  ofDocuments,
  ofClient,
  ofUnit,
  ofOrganisation,
  ofPlace,
  ofReferral,
  ofReport,
  ofInbox,
];

/** What a change calls for. Every stay and outage stands on its unit's calendar, so those need no watching. */
export const tasksFor = (change: ChangedItem): Task[] =>
  change.event === "REMOVE" ? [] : derivations.flatMap((tasks) => tasks(change));
