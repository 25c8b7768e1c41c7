import { contextFor, type Sources, systemActor } from "#functions/use-cases/context";
import { claimDigest, makeDigests } from "#functions/use-cases/make-digests";
import { isWorkingDay } from "#shared/rules/working-days";
import type { SendMail } from "./mail.ts";
import { digestMail } from "./message.ts";

export interface DigestSources extends Sources {
  mail: SendMail;
  /** Where the application answers, without a slash at the end. */
  address: string;
}

export interface SentDigests {
  sent: number;
  /** Why nobody was written to, when it was not for want of deadlines. */
  skipped?: "notAWorkingDay";
}

/** What a schedule says. */
export interface DigestEvent {
  send: "digest";
}

/**
 * The e-mail of the morning: to each colleague at work who has something overdue or due soon, at most once a day, and not
 * on a weekend or an Italian holiday.
 * @throws Error when somebody could not be written to; everybody else has been. It says what kind of failure, not whose
 * address it was.
 */
export const createDailyDigest = ({ mail, address, ...sources }: DigestSources) => {
  return async (_event: DigestEvent): Promise<SentDigests> => {
    const ctx = contextFor(sources, systemActor);
    const today = ctx.today();
    if (!isWorkingDay(today)) return { sent: 0, skipped: "notAWorkingDay" };
    const failures: string[] = [];
    let sent = 0;
    for (const { staffId, email, language, digest } of await makeDigests(ctx)) {
      if (!(await claimDigest(ctx, staffId))) continue;
      try {
        await mail({ to: email, ...digestMail({ digest, language, today, address }) });
        sent += 1;
      } catch (error) {
        failures.push(error instanceof Error ? error.name : typeof error);
      }
    }
    if (failures.length > 0) throw new Error(`${failures.length} not sent: ${[...new Set(failures)].join(", ")}`);
    return { sent };
  };
};
