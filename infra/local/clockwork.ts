import { Cron } from "croner";
import { type ScheduledRun, schedules } from "#infra/schedules";
import { ZONE } from "#shared/dates";

export type Targets = Record<ScheduledRun["target"], (input: ScheduledRun["input"]) => Promise<unknown>>;

export interface Clockwork {
  /** The next moment of each schedule, by its name. */
  next(): Record<string, Date | null>;
  stop(): void;
}

export interface ClockworkOptions {
  targets: Targets;
  /** Told when a run failed; it is not repeated before its next moment. */
  onTrouble: (name: string, error: unknown) => void;
  runs?: readonly ScheduledRun[];
}

/** Runs everything that happens by itself, at the moments that EventBridge Scheduler keeps in the cloud. */
export const startClockwork = ({ targets, onTrouble, runs = schedules }: ClockworkOptions): Clockwork => {
  const jobs = runs.map(
    ({ name, cron, target, input }) =>
      new Cron(
        cron,
        { timezone: ZONE, protect: true, unref: true, catch: (error) => onTrouble(name, error) },
        async () => {
          await targets[target](input);
        },
      ),
  );
  return {
    next: () => Object.fromEntries(runs.map(({ name }, at) => [name, jobs[at]?.nextRun() ?? null])),
    stop: () => {
      for (const job of jobs) job.stop();
    },
  };
};
