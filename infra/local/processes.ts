import { readFileSync } from "node:fs";

/** A process and the moment it began: a number that is given out again later does not fool us. */
export interface ProcessMark {
  pid: number;
  began: string;
}

const STARTED_FIELD = 19;

/** Clock ticks since boot at which the process began; nothing for one that has ended. Linux only. */
const beganAt = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name before the last ")" may hold spaces; the fields after it are numbered from the third.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? undefined : rest[STARTED_FIELD - 1];
  } catch {
    return undefined;
  }
};

/** Elsewhere than on Linux there is no `/proc`: the number alone has to do. */
const markOn = (pid: number): string | undefined => {
  if (process.platform === "linux") return beganAt(pid);
  try {
    process.kill(pid, 0);
    return "unknown";
  } catch {
    return undefined;
  }
};

export const markOf = (pid: number): ProcessMark => ({ pid, began: markOn(pid) ?? "ended" });

export const isAlive = ({ pid, began }: ProcessMark): boolean => markOn(pid) === began;
