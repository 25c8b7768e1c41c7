import CheckRounded from "@mui/icons-material/CheckRounded";
import ErrorOutlineRounded from "@mui/icons-material/ErrorOutlineRounded";
import { Button, Typography } from "@mui/material";
import { may, type Role } from "#shared/access";
import { Organisation } from "#shared/resources/organisation";
import type { Person } from "#shared/resources/person";
import type { ConsentKind } from "#shared/rules/consents";
import { useRecords } from "../data/use-records.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import type { ConsentState } from "./consent-state.ts";

interface CellProps {
  purpose: string;
  person: Person;
  text: string;
  tone: "good" | "bad" | "plain";
  onRecord: () => void;
}

const icons = { good: <CheckRounded />, bad: <ErrorOutlineRounded />, plain: undefined };
const colours = { good: "success", bad: "error", plain: "inherit" } as const;

/** What is known, in words; a button for whoever may record it. */
const Cell = ({ purpose, person, text, tone, onRecord }: CellProps) => {
  const { t, say } = useSpeech();
  const { me } = useParts();
  const name = `${person.lastName} ${person.firstName}`;
  const isMine = may(me.roles as Role[], "changeHousehold");
  const fontWeight = tone === "bad" ? 700 : 400;
  if (!isMine)
    return (
      <Typography variant="body2" sx={{ fontWeight, overflowWrap: "anywhere" }}>
        {text}
      </Typography>
    );
  return (
    <Button
      size="small"
      color={colours[tone]}
      startIcon={icons[tone]}
      aria-haspopup="dialog"
      aria-label={say(t.rights.cell, { purpose, name, state: text })}
      onClick={onRecord}
      sx={{ ...buttonStyle, fontWeight }}
    >
      {text}
    </Button>
  );
};

const buttonStyle = {
  justifyContent: "flex-start",
  textAlign: "left",
  lineHeight: 1.3,
  whiteSpace: "normal",
  minWidth: 0,
  px: 0.375,
  // Where a day does not fit beside the sign, it stands below it, and never in two pieces.
  flexWrap: "wrap",
  overflowWrap: "break-word",
  "& .MuiButton-startIcon": { mr: 0.5, ml: 0 },
};

export const NoticeCell = ({ person, onRecord }: { person: Person; onRecord: () => void }) => {
  const { t, f, say } = useSpeech();
  const { privacyNoticeOn, residency } = person;
  const isMissing = privacyNoticeOn === undefined && residency !== "nonResident";
  const text =
    privacyNoticeOn === undefined
      ? isMissing
        ? t.rights.missing
        : t.rights.notAsked
      : say(t.rights.explained, { date: f.date(privacyNoticeOn) });
  const tone = isMissing ? "bad" : privacyNoticeOn === undefined ? "plain" : "good";
  return <Cell purpose={t.rights.notice} person={person} text={text} tone={tone} onRecord={onRecord} />;
};

const stateText = (state: ConsentState, names: ReadonlyMap<string, string>, { t, f, say }: Speech): string => {
  if (state.is === "missing") return t.rights.missing;
  if (state.is === "notAsked") return t.rights.notAsked;
  if (state.is === "withdrawn") return say(t.rights.withdrawn, { date: f.date(state.on) });
  if (state.askAgain) return t.rights.askAgain;
  const [first] = state.consents;
  const to = state.consents.flatMap(({ recipientId = "", purpose }) => names.get(recipientId) ?? purpose ?? []);
  const given = say(t.rights.given, { date: f.date(first?.givenOn ?? "") });
  return to.length === 0 ? given : `${given}, ${say(t.rights.givenWith, { names: f.list(to) })}`;
};

interface ConsentCellProps {
  person: Person;
  kind: ConsentKind;
  state: ConsentState;
  onRecord: () => void;
}

export const ConsentCell = ({ person, kind, state, onRecord }: ConsentCellProps) => {
  const speech = useSpeech();
  const names = new Map(useRecords(Organisation).map(({ id, name }) => [id, name]));
  const isBad = state.is === "missing" || (state.is === "given" && state.askAgain);
  const tone = isBad ? "bad" : state.is === "given" ? "good" : "plain";
  return (
    <Cell
      purpose={speech.words.values.consentKinds[kind]}
      person={person}
      text={stateText(state, names, speech)}
      tone={tone}
      onRecord={onRecord}
    />
  );
};
