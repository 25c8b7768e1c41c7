import { recordsOfKindUnder } from "#functions/db/records";
import { ageOn } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { giverFault, isInForce, isSameConsent } from "#shared/rules/consents";
import { isMemberOn } from "#shared/rules/household-members";
import type { BodyOf } from "#shared/step";
import { giveConsent, giveNotice, withdrawConsent } from "#shared/steps/rights";
import type { Context } from "../context.ts";
import { takeStep } from "../take-step.ts";

type Consent = Person["consents"][number];

const refuse = (field: string, code: string): never => {
  throw new Refusal("invalid", { fields: { [field]: { code } } });
};

const refuseFuture = (ctx: Context, on: string): void => {
  if (on > ctx.today()) refuse("on", "notInFuture");
};

/** Writes down that the privacy notice was explained; the last day stands on the person herself. */
export const takeNotice = (ctx: Context, id: string, told: BodyOf<typeof giveNotice>): Promise<Person> =>
  takeStep<Person>(ctx, giveNotice, { id, told }, ({ notices = [], privacyNoticeOn = "" }) => {
    refuseFuture(ctx, told.on);
    const staffId = told.staffId ?? ctx.actor.staffId;
    return {
      changes: {
        notices: [...notices, { ...told, ...(staffId !== undefined && { staffId }) }],
        privacyNoticeOn: told.on > privacyNoticeOn ? told.on : privacyNoticeOn,
      },
    };
  });

/** Whoever gives it for her is another member of her household on that day, and of age. */
const refuseGiver = async (ctx: Context, person: Person, told: BodyOf<typeof giveConsent>): Promise<void> => {
  const fault = giverFault(told.givenBy, person.birthDate, told.on);
  if (fault) refuse("givenBy", fault);
  if (told.giverId === undefined) return;
  if (told.givenBy === "self") refuse("giverId", "giverIsHerself");
  const people = await recordsOfKindUnder(ctx.table, Household, person.householdId, Person);
  const giver = people.find((one) => one.id === told.giverId && one.id !== person.id && isMemberOn(one, told.on));
  const isChild = giver?.birthDate !== undefined && ageOn(giver.birthDate, told.on) < 18;
  if (!giver || isChild) refuse("giverId", "notAnAdultMember");
};

/**
 * Adds a consent for each purpose that was named. Refuses with `invalid`: no purpose, one in other words without the
 * words, a day to come, a child too young to say it herself, what holds already.
 */
export const takeConsent = (ctx: Context, id: string, told: BodyOf<typeof giveConsent>): Promise<Person> =>
  takeStep<Person>(ctx, giveConsent, { id, told }, async (person) => {
    const { on, kinds, recipientId, purpose, givenBy, giverId } = told;
    refuseFuture(ctx, on);
    if (kinds.length === 0) refuse("kinds", "required");
    if (kinds.includes("other") && purpose === undefined) refuse("purpose", "required");
    await refuseGiver(ctx, person, told);
    const wanted = kinds.map(
      (kind): Consent => ({
        kind,
        givenOn: on,
        givenBy,
        ...(kind === "other" && { purpose }),
        ...(recipientId !== undefined && { recipientId }),
        ...(giverId !== undefined && { giverId }),
      }),
    );
    const isNew = (consent: Consent) =>
      !person.consents.some(
        (known) => isSameConsent(known, consent) && isInForce(known, on) && known.givenBy === consent.givenBy,
      );
    const added = wanted.filter(isNew);
    if (added.length === 0) refuse("kinds", "consentGivenAlready");
    return { changes: { consents: [...person.consents, ...added] } };
  });

/** Ends every consent for these purposes that holds on the day: for one recipient, or for all. */
export const takeWithdrawal = (ctx: Context, id: string, told: BodyOf<typeof withdrawConsent>): Promise<Person> =>
  takeStep<Person>(ctx, withdrawConsent, { id, told }, ({ consents }) => {
    const { on, kinds, recipientId } = told;
    refuseFuture(ctx, on);
    if (kinds.length === 0) refuse("kinds", "required");
    const ends = (consent: Consent) =>
      kinds.includes(consent.kind) &&
      (recipientId === undefined || consent.recipientId === recipientId) &&
      isInForce(consent, on);
    if (!consents.some(ends)) refuse("kinds", "consentNotGiven");
    return { changes: { consents: consents.map((one) => (ends(one) ? { ...one, withdrawnOn: on } : one)) } };
  });
