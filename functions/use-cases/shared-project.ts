import { type FieldErrors, Refusal } from "#shared/refusal";
import { type Referral, sides } from "#shared/resources/referral";
import { notInFuture } from "#shared/rules/order";
import type { BodyOf } from "#shared/step";
import {
  agreeProject,
  commentHypothesis,
  recordMeeting,
  reviseHypothesis,
  startSharedProject,
} from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { takeReferralStep } from "./referral-step.ts";

type Hypotheses = Referral["hypotheses"];

const isCurrent = ({ hypotheses, sharedProjectHypothesis }: Referral): boolean =>
  hypotheses.at(-1)?.text === sharedProjectHypothesis;

/** The versions with the hypothesis as it is now; one that is the last version already makes no other. */
const withVersion = (ctx: Context, referral: Referral): Hypotheses => {
  const { hypotheses, sharedProjectHypothesis: text } = referral;
  if (text === undefined || isCurrent(referral)) return hypotheses;
  const edition = (hypotheses.at(-1)?.edition ?? 0) + 1;
  return [...hypotheses, { edition, on: ctx.today(), by: ctx.actor.id, text }];
};

/** The first hypothesis; who comes back from the waiting list goes on from the last one. */
export const startReferralProject = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof startSharedProject>,
): Promise<Referral> =>
  takeReferralStep(ctx, startSharedProject, { id, told }, (_before, filled) => ({
    changes: { hypotheses: withVersion(ctx, filled) },
  }));

/** The next version; the ones before stay. Refuses with `invalid` a text that is the last version already. */
export const reviseReferralHypothesis = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof reviseHypothesis>,
): Promise<Referral> =>
  takeReferralStep(ctx, reviseHypothesis, { id, told }, (_before, filled) => {
    if (isCurrent(filled)) throw new Refusal("invalid", { fields: { sharedProjectHypothesis: { code: "unchanged" } } });
    return { changes: { hypotheses: withVersion(ctx, filled) } };
  });

export const commentReferralHypothesis = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof commentHypothesis>,
): Promise<Referral> =>
  takeReferralStep(ctx, commentHypothesis, { id, told }, ({ comments }) => {
    const { side, who, text } = told;
    return { changes: { comments: [...comments, { on: ctx.today(), side, who, text }] } };
  });

type Meeting = BodyOf<typeof recordMeeting>;

const meetingErrors = ({ on, participants }: Meeting, { receivedOn }: Referral, today: string): FieldErrors => ({
  ...(receivedOn !== undefined && on < receivedOn && { on: { code: "notBefore", params: { other: "receivedOn" } } }),
  ...notInFuture({ on }, "on", today),
  ...(sides.some((side) => !participants.some((one) => one.side === side)) && { participants: { code: "bothSides" } }),
});

/** A joint meeting that has taken place, with somebody from either side. Refuses with `invalid`. */
export const recordReferralMeeting = (ctx: Context, id: string, told: Meeting): Promise<Referral> =>
  takeReferralStep(ctx, recordMeeting, { id, told }, (before) => {
    const fields = meetingErrors(told, before, ctx.today());
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
    const { on, participants, minutes } = told;
    return { changes: { meetings: [...before.meetings, { on, participants, minutes }] } };
  });

export const agreeReferralProject = (ctx: Context, id: string, told: BodyOf<typeof agreeProject>): Promise<Referral> =>
  takeReferralStep(ctx, agreeProject, { id, told });
