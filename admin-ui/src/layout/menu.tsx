import AssessmentOutlined from "@mui/icons-material/AssessmentOutlined";
import AutoDeleteOutlined from "@mui/icons-material/AutoDeleteOutlined";
import CalendarViewWeekOutlined from "@mui/icons-material/CalendarViewWeekOutlined";
import Diversity3Outlined from "@mui/icons-material/Diversity3Outlined";
import EditNoteRounded from "@mui/icons-material/EditNoteRounded";
import HourglassEmptyRounded from "@mui/icons-material/HourglassEmptyRounded";
import ManageAccountsOutlined from "@mui/icons-material/ManageAccountsOutlined";
import VerifiedUserOutlined from "@mui/icons-material/VerifiedUserOutlined";
import WbSunnyOutlined from "@mui/icons-material/WbSunnyOutlined";
import { Box, List, ListItemButton, ListItemIcon, ListItemText, Typography } from "@mui/material";
import { LinkBase, useLocation } from "react-admin";
import { resources } from "#shared/resources/index";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { mayRead, useParts } from "../parts.ts";
import { iconOf } from "./icons.ts";

const work = ["households", "people", "placements", "plans", "reviews", "absences", "disclosures"];
const team = ["team-meetings", "supervision-sessions"];
const houses = ["units", "places", "outages"];
/** Drawn by pages of their own. */
const elsewhere = ["capacity-reports", "diary-entries", "referral-steps", "retention-rules", "retention-runs", "views"];
/** Who has looked at what and why; who else may ask. */
const oversight = ["diary-openings", "access-reviews", "partner-clients"];

interface EntryProps {
  to: string;
  label: string;
  icon: typeof WbSunnyOutlined;
  onChosen: () => void;
}

const Entry = ({ to, label, icon: Icon, onChosen }: EntryProps) => {
  const { pathname } = useLocation();
  const isHere = to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <li>
      <ListItemButton
        component={LinkBase}
        to={to}
        selected={isHere}
        aria-current={isHere ? "page" : undefined}
        onClick={onChosen}
        sx={{
          minHeight: 38,
          py: 0.25,
          mx: 1,
          borderRadius: 2,
          "&.Mui-selected": {
            bgcolor: "primary.light",
            color: "primary.main",
            "& .MuiListItemIcon-root": { color: "inherit" },
          },
        }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: "text.secondary" }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText
          primary={label}
          slotProps={{ primary: { sx: { fontWeight: isHere ? 650 : 500, fontSize: "0.92rem" } } }}
        />
      </ListItemButton>
    </li>
  );
};

/** Where one can go: only what this person may see. */
export const Menu = ({ onChosen = () => {} }: { onChosen?: () => void }) => {
  const { t, words } = useSpeech();
  const { me } = useParts();
  const named = (name: string) => ({
    to: `/${name}`,
    label: wordAt(words, "resources", name, "many") ?? name,
    icon: iconOf(name),
  });
  const readable = resources.map(({ name }) => name).filter((name) => mayRead(me, name) && !elsewhere.includes(name));
  const among = (names: readonly string[]) => readable.filter((name) => names.includes(name)).map(named);
  const others = readable
    .filter((name) => !["referrals", ...work, ...houses, ...team, ...oversight].includes(name))
    .map(named);
  const { pages, groups } = t.frame;
  const seesReports = mayRead(me, "capacity-reports");
  const sections = [
    { entries: [{ to: "/", label: pages.home, icon: WbSunnyOutlined }] },
    {
      title: groups.work,
      entries: [
        ...among(["referrals"]),
        ...(me.may.referrals?.read.includes("waitingSince")
          ? [{ to: "/waiting", label: t.referrals.waitingTitle, icon: HourglassEmptyRounded }]
          : []),
        ...among(work),
        ...(me.may["diary-entries"]?.create ? [{ to: "/diary", label: t.diary.page, icon: EditNoteRounded }] : []),
      ],
    },
    {
      title: groups.team,
      entries: [
        ...(me.may.households?.read.includes("educators")
          ? [{ to: "/team", label: pages.team, icon: Diversity3Outlined }]
          : []),
        ...among(team),
      ],
    },
    {
      title: groups.houses,
      entries: [
        { to: "/board", label: pages.board, icon: CalendarViewWeekOutlined },
        ...among(houses),
        ...(seesReports ? [{ to: "/capacity-reports", label: pages.reports, icon: AssessmentOutlined }] : []),
      ],
    },
    { title: groups.administration, entries: others },
    {
      title: groups.oversight,
      entries: [
        ...(me.actions.includes("readAccessLog")
          ? [{ to: "/who-may", label: t.whoMay.title, icon: VerifiedUserOutlined }]
          : []),
        ...(me.actions.includes("manageAccounts")
          ? [{ to: "/accounts", label: t.accounts.title, icon: ManageAccountsOutlined }]
          : []),
        ...oversight.filter((name) => readable.includes(name)).map(named),
        ...(me.actions.includes("manageRetention")
          ? [{ to: "/retention", label: t.retention.title, icon: AutoDeleteOutlined }]
          : []),
      ],
    },
  ];
  return (
    <>
      {sections
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries }) => (
          <Box key={title ?? "top"}>
            {title && (
              <Typography component="p" aria-hidden sx={groupStyle}>
                {title}
              </Typography>
            )}
            <List dense disablePadding aria-label={title} sx={{ py: 0.5 }}>
              {entries.map((entry) => (
                <Entry key={entry.to} {...entry} onChosen={onChosen} />
              ))}
            </List>
          </Box>
        ))}
    </>
  );
};

const groupStyle = {
  pt: 1,
  lineHeight: "26px",
  fontSize: "0.75rem",
  fontWeight: 650,
  color: "text.secondary",
  px: 3,
};
