import AssessmentOutlined from "@mui/icons-material/AssessmentOutlined";
import AutoDeleteOutlined from "@mui/icons-material/AutoDeleteOutlined";
import CalendarViewWeekOutlined from "@mui/icons-material/CalendarViewWeekOutlined";
import Diversity3Outlined from "@mui/icons-material/Diversity3Outlined";
import EditNoteRounded from "@mui/icons-material/EditNoteRounded";
import HourglassEmptyRounded from "@mui/icons-material/HourglassEmptyRounded";
import ManageAccountsOutlined from "@mui/icons-material/ManageAccountsOutlined";
import VerifiedUserOutlined from "@mui/icons-material/VerifiedUserOutlined";
import WbSunnyOutlined from "@mui/icons-material/WbSunnyOutlined";
import { resources } from "#shared/resources/index";
import { wordAt } from "#shared/words/word-at";
import type { Me } from "../api/me.ts";
import type { Speech } from "../i18n/language.ts";
import { mayRead } from "../parts.ts";
import { iconOf } from "./icons.ts";

const work = ["households", "people", "placements", "plans", "reviews", "absences", "disclosures"];
const team = ["team-meetings", "supervision-sessions"];
const houses = ["units", "places", "outages"];
/** Drawn by pages of their own. */
const elsewhere = ["capacity-reports", "diary-entries", "referral-steps", "retention-rules", "retention-runs", "views"];
/** Who has looked at what and why; who else may ask. */
const oversight = ["diary-openings", "access-reviews", "partner-clients"];

/** A page that can be gone to from anywhere. */
export interface PageLink {
  to: string;
  label: string;
  icon: typeof WbSunnyOutlined;
}

/** Pages that belong together; the first group has no title. */
export interface PageGroup {
  title?: string;
  pages: readonly PageLink[];
}

const when = (isOffered: boolean | undefined, page: PageLink): PageLink[] => (isOffered ? [page] : []);

/** Pages of kinds of record, named and signed as the kind is. */
const recordPages = (me: Me, { words }: Speech) => {
  const readable = resources.map(({ name }) => name).filter((name) => mayRead(me, name) && !elsewhere.includes(name));
  const link = (name: string): PageLink => ({
    to: `/${name}`,
    label: wordAt(words, "resources", name, "many") ?? name,
    icon: iconOf(name),
  });
  const known = ["referrals", ...work, ...houses, ...team, ...oversight];
  return {
    /** In the order of the definitions. */
    among: (names: readonly string[]) => readable.filter((name) => names.includes(name)).map(link),
    /** In the order given. */
    inOrder: (names: readonly string[]) => names.filter((name) => readable.includes(name)).map(link),
    others: () => readable.filter((name) => !known.includes(name)).map(link),
  };
};

/** Where one can go: only what this person may see. The menu and the palette list the same pages. */
export const pageGroups = (me: Me, speech: Speech): readonly PageGroup[] => {
  const { t } = speech;
  const { pages, groups } = t.frame;
  const { among, inOrder, others } = recordPages(me, speech);
  const mayAct = (action: string) => me.actions.includes(action);
  const all: readonly PageGroup[] = [
    { pages: [{ to: "/", label: pages.home, icon: WbSunnyOutlined }] },
    {
      title: groups.work,
      pages: [
        ...among(["referrals"]),
        ...when(me.may.referrals?.read.includes("waitingSince"), {
          to: "/waiting",
          label: t.referrals.waitingTitle,
          icon: HourglassEmptyRounded,
        }),
        ...among(work),
        ...when(me.may["diary-entries"]?.create, { to: "/diary", label: t.diary.page, icon: EditNoteRounded }),
      ],
    },
    {
      title: groups.team,
      pages: [
        ...when(me.may.households?.read.includes("educators"), {
          to: "/team",
          label: pages.team,
          icon: Diversity3Outlined,
        }),
        ...among(team),
      ],
    },
    {
      title: groups.houses,
      pages: [
        { to: "/board", label: pages.board, icon: CalendarViewWeekOutlined },
        ...among(houses),
        ...when(mayRead(me, "capacity-reports"), {
          to: "/capacity-reports",
          label: pages.reports,
          icon: AssessmentOutlined,
        }),
      ],
    },
    { title: groups.administration, pages: others() },
    {
      title: groups.oversight,
      pages: [
        ...when(mayAct("readAccessLog"), { to: "/who-may", label: t.whoMay.title, icon: VerifiedUserOutlined }),
        ...when(mayAct("manageAccounts"), { to: "/accounts", label: t.accounts.title, icon: ManageAccountsOutlined }),
        ...inOrder(oversight),
        ...when(mayAct("manageRetention"), { to: "/retention", label: t.retention.title, icon: AutoDeleteOutlined }),
      ],
    },
  ];
  return all.filter(({ pages }) => pages.length > 0);
};
