import { inject } from "vitest";

/** A whole system with its demo, for tests in a browser. */
export interface TestedSystem {
  /** Where the whole system answers. */
  address: string;
  /** Where its table answers, and what it is called: for what only a schedule does. */
  endpoint: string;
  tableName: string;
  /** Passwords of the demo people, by user name. */
  passwords: Record<string, string>;
}

/** The system of this file: files that run at the same time have one each, one after the other they share it. */
export const here = (): TestedSystem => {
  const system = inject("systems")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!system) throw new Error("More files run at the same time than systems were started for.");
  return system;
};
