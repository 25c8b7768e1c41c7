import type { MessageCode } from "./model/message.ts";

/** What is said of groups of rows. */
export interface GroupWords {
  readonly by: string;
  readonly stop: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly on: string;
  readonly remove: string;
  readonly without: string;
  readonly rows: string;
  readonly inGroups: string;
  readonly sum: string;
  /** Said where the keyboard stands on one. */
  readonly isClosed: string;
}

type GroupMessage = Extract<MessageCode, `group${string}`>;

export const groupIt: GroupWords = {
  by: "Raggruppa per questa colonna",
  stop: "Togli il raggruppamento",
  openAll: "Apri tutti i gruppi",
  closeAll: "Chiudi tutti i gruppi",
  on: "Gruppi: %{column}",
  remove: ", togli il raggruppamento",
  without: "Senza %{column}",
  rows: "%{count} riga |||| %{count} righe",
  inGroups: "in %{count} gruppo |||| in %{count} gruppi",
  sum: "somma",
  isClosed: "%{group}, gruppo chiuso, %{rows}",
};

export const groupEn: GroupWords = {
  by: "Group by this column",
  stop: "Remove the grouping",
  openAll: "Open all groups",
  closeAll: "Close all groups",
  on: "Groups: %{column}",
  remove: ", remove the grouping",
  without: "No %{column}",
  rows: "%{count} row |||| %{count} rows",
  inGroups: "in %{count} group |||| in %{count} groups",
  sum: "sum",
  isClosed: "%{group}, closed group, %{rows}",
};

export const groupMessagesIt: Readonly<Record<GroupMessage, string>> = {
  grouped: "%{count} gruppo per %{column}. |||| %{count} gruppi per %{column}.",
  groupOpened: "Gruppo aperto: %{group}, %{count} riga. |||| Gruppo aperto: %{group}, %{count} righe.",
  groupClosed: "Gruppo chiuso: %{group}, %{count} riga. |||| Gruppo chiuso: %{group}, %{count} righe.",
  groupIsClosed: "Questo gruppo è chiuso: Invio lo apre.",
  groupsOpened: "%{count} gruppo aperto. |||| %{count} gruppi aperti.",
  groupsClosed: "%{count} gruppo chiuso. |||| %{count} gruppi chiusi.",
};

export const groupMessagesEn: Readonly<Record<GroupMessage, string>> = {
  grouped: "%{count} group by %{column}. |||| %{count} groups by %{column}.",
  groupOpened: "Group opened: %{group}, %{count} row. |||| Group opened: %{group}, %{count} rows.",
  groupClosed: "Group closed: %{group}, %{count} row. |||| Group closed: %{group}, %{count} rows.",
  groupIsClosed: "This group is closed: Enter opens it.",
  groupsOpened: "%{count} group opened. |||| %{count} groups opened.",
  groupsClosed: "%{count} group closed. |||| %{count} groups closed.",
};
