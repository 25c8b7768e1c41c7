import type { Objects } from "#functions/objects/objects";
import { contextFor, type Sources, systemActor } from "#functions/use-cases/context";
import { nightlyRetention } from "#functions/use-cases/retention/run-retention";

/** What a schedule says. */
export interface RetentionEvent {
  run: "retention";
}

export interface RetentionNight {
  runId: string;
  archived: number;
  erased: number;
  /** Put off to the next night. */
  left: number;
}

/**
 * The night's archiving and erasing by the confirmed rules. A schedule may fire twice for one moment: the second run
 * finds nothing left to do.
 */
export const createRetention =
  ({ objects, ...sources }: Sources & { objects: Objects }) =>
  async (_event: RetentionEvent): Promise<RetentionNight> => {
    const night = await nightlyRetention(contextFor(sources, systemActor), objects);
    const { id, archivedCount, erasedCount, leftCount } = night;
    return { runId: id, archived: archivedCount, erased: erasedCount, left: leftCount };
  };
