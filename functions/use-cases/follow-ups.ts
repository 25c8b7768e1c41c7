import { Refusal } from "#shared/refusal";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import type { BodyOf } from "#shared/step";
import { answerFollowUp, askFollowUp } from "#shared/steps/diary-entries";
import { myStaffId } from "./assigned-households.ts";
import type { Context } from "./context.ts";
import { readsEveryDiary } from "./diary-scope.ts";
import { takeStep } from "./take-step.ts";

/** The coordinator asks something about an entry. Refuses with `followUpOpen` while the question before is open. */
export const askForFollowUp = (ctx: Context, id: string, told: BodyOf<typeof askFollowUp>): Promise<DiaryEntry> =>
  takeStep<DiaryEntry>(ctx, askFollowUp, { id, told }, async ({ followUps }) => {
    const { asked, dueOn } = told;
    const askedBy = await myStaffId(ctx);
    const question = { id: ctx.newId("flw"), asked, askedBy, askedOn: ctx.today(), dueOn };
    return { changes: { followUps: [...followUps, withoutGaps(question)] } };
  });

/** Its author, or a coordinator, answers. Refuses with `notAuthor` whoever else. */
export const answerTheFollowUp = (ctx: Context, id: string, told: BodyOf<typeof answerFollowUp>): Promise<DiaryEntry> =>
  takeStep<DiaryEntry>(ctx, answerFollowUp, { id, told }, (entry) => {
    if (!readsEveryDiary(ctx) && entry.createdBy !== ctx.actor.id) throw new Refusal("notAuthor");
    const answered = entry.followUps.map((one) =>
      one.doneOn === undefined ? { ...one, answer: told.answer, doneOn: ctx.today() } : one,
    );
    return { changes: { followUps: answered } };
  });

const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
