import { resources } from "#shared/resources/index";
import type { Me } from "../api/me.ts";
import type { Speech } from "../i18n/language.ts";
import { nameOfOne } from "../record/labels.ts";
import type { Entry } from "./matching.ts";

/** A dialog that can be opened over any page. */
export type Wanted =
  | { dialog: "create"; resource: string }
  | { dialog: "diary" | "emergency" | "option" | "admit" | "help" };

/** What acts need from around them. */
export interface ActHost {
  open: (wanted: Wanted) => void;
  /** Goes to a page; with `begin`, its dialog for something new is opened at once. */
  go: (to: string, begin?: boolean) => void;
  isDark: boolean;
  switchMode: () => void;
  switchLanguage: () => void;
  signOut: () => void;
}

/** Kinds of record that are made in a way of their own, not in the form drawn from the definition. */
const ownWay = ["referrals", "diary-entries", "team-meetings", "partner-clients", "capacity-reports", "views"];

const when = (isOffered: boolean | undefined, label: string, key: string, leads: () => void) =>
  isOffered ? [{ key, label, leads }] : [];

const workOf = (me: Me, { t }: Speech, { open, go }: ActHost) => {
  const mayAct = (action: string) => me.actions.includes(action);
  const mayCreate = (name: string) => me.may[name]?.create;
  return [
    ...when(mayAct("moveReferral"), t.referrals.newTitle, "newReferral", () => go("/referrals/new")),
    ...when(mayAct("moveReferral"), t.referrals.emergency, "emergency", () => open({ dialog: "emergency" })),
    ...when(mayCreate("diary-entries"), t.diary.write, "diary", () => open({ dialog: "diary" })),
    ...when(mayAct("reservePlace"), t.placements.optionTitle, "option", () => open({ dialog: "option" })),
    ...when(mayAct("admit"), t.households.admitSomebody, "admit", () => open({ dialog: "admit" })),
    ...when(mayCreate("team-meetings"), t.team.newMeeting, "meeting", () => go("/team-meetings", true)),
    ...when(mayAct("makeCapacityReport"), t.reports.make, "report", () => go("/capacity-reports", true)),
    ...when(mayAct("managePartners"), t.partners.create, "partner", () => go("/partner-clients", true)),
    ...when(mayAct("manageAccounts"), t.accounts.invite, "invite", () => go("/accounts", true)),
  ];
};

const createsOf = (me: Me, { t, words, say }: Speech, { open }: ActHost) =>
  resources
    .filter(({ name }) => me.may[name]?.create && !ownWay.includes(name))
    .map(({ name }) => ({
      key: `create:${name}`,
      label: say(t.records.createTitle, { resource: nameOfOne(words, name) }),
      leads: () => open({ dialog: "create", resource: name }),
    }));

const looksOf = ({ t, language, say }: Speech, host: ActHost) => [
  {
    key: "language",
    label: say(t.palette.language, { name: language === "it" ? t.frame.toEnglish : t.frame.toItalian }),
    leads: host.switchLanguage,
  },
  { key: "mode", label: host.isDark ? t.frame.light : t.frame.dark, leads: host.switchMode },
  { key: "help", label: t.palette.help, leads: () => host.open({ dialog: "help" }) },
  { key: "signOut", label: t.frame.signOut, leads: host.signOut },
];

/** What this person can do from anywhere, whatever page is open. */
export const actsFor = (me: Me, speech: Speech, host: ActHost): readonly Entry[] =>
  [...workOf(me, speech, host), ...createsOf(me, speech, host), ...looksOf(speech, host)].map((act) => ({
    ...act,
    key: `act:${act.key}`,
    kind: speech.t.palette.action,
  }));
