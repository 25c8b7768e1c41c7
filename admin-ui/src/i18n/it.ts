import { access } from "./it/access.ts";
import { accounts, session } from "./it/accounts.ts";
import { board } from "./it/board.ts";
import { diary, goal } from "./it/diary.ts";
import { frame } from "./it/frame.ts";
import { home } from "./it/home.ts";
import { households } from "./it/households.ts";
import { keys } from "./it/keys.ts";
import { lists } from "./it/lists.ts";
import { palette } from "./it/palette.ts";
import { partners } from "./it/partners.ts";
import { placements } from "./it/placements.ts";
import { plans } from "./it/plans.ts";
import { records } from "./it/records.ts";
import { referrals } from "./it/referrals.ts";
import { reports } from "./it/reports.ts";
import { retention } from "./it/retention.ts";
import { rights } from "./it/rights.ts";
import { steps } from "./it/steps.ts";
import { team } from "./it/team.ts";
import { whoMay } from "./it/who-may.ts";

type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
export type ScreenWords = SameShape<typeof it>;

/** What only screens say, in Italian: the shape that other languages follow. */
export const it = {
  frame,
  accounts,
  session,
  home,
  palette,
  keys,
  records,
  lists,
  referrals,
  households,
  board,
  placements,
  partners,
  reports,
  plans,
  steps,
  rights,
  team,
  access,
  whoMay,
  retention,
  diary,
  goal,
};
