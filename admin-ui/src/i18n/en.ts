import { access } from "./en/access.ts";
import { accounts, session } from "./en/accounts.ts";
import { board } from "./en/board.ts";
import { diary, goal } from "./en/diary.ts";
import { frame } from "./en/frame.ts";
import { home } from "./en/home.ts";
import { households } from "./en/households.ts";
import { keys } from "./en/keys.ts";
import { lists } from "./en/lists.ts";
import { palette } from "./en/palette.ts";
import { partners } from "./en/partners.ts";
import { placements } from "./en/placements.ts";
import { plans } from "./en/plans.ts";
import { records } from "./en/records.ts";
import { referrals } from "./en/referrals.ts";
import { reports } from "./en/reports.ts";
import { retention } from "./en/retention.ts";
import { rights } from "./en/rights.ts";
import { steps } from "./en/steps.ts";
import { team } from "./en/team.ts";
import { whoMay } from "./en/who-may.ts";
import type { ScreenWords } from "./it.ts";

/** The same words in English. */
export const en: ScreenWords = {
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
