import { Divider, ListSubheader, Menu, MenuItem } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Role } from "#shared/access";
import { Placement } from "#shared/resources/placement";
import { openSteps, type Step } from "#shared/step";
import { placementSteps } from "#shared/steps/placements";
import type { Words } from "#shared/words/it";
import { useMyReach } from "../data/my-reach.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { stepWords } from "../steps/step-words.ts";
import type { Desk } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { codeOf, laneName } from "./labels.ts";
import type { LaneRow } from "./rows.ts";

export interface MenuSpot {
  row: LaneRow;
  day: string;
  /** The stay it is about; unset for empty days. */
  placement?: Placement;
  at: { left: number; top: number };
}

/** One line of the menu: something to do, or a page to open. */
interface Choice {
  label: string;
  intent?: Intent;
  to?: string;
}

const stepChoices = (words: Words, placement: Placement, open: readonly Step[]): Choice[] =>
  open.map((step) => ({
    label: `${stepWords(words, step).name}…`,
    intent: { kind: "step", step, placement, given: {} },
  }));

const pagesOf = ({ t }: Speech, { householdId, id }: Placement): Choice[] => [
  { label: t.board.openHousehold, to: `/households/${householdId}` },
  { label: t.board.openPlacement, to: `/placements/${id}` },
];

const dayChoices = ({ t }: Speech, { row, day }: MenuSpot, { may, today }: Desk): Choice[] => {
  const { place } = row.lane;
  if (!place) return [];
  const where = { unitId: row.folder.unit.id, placeId: place.id };
  return [
    ...(may.reserve && day >= today
      ? [{ label: t.board.optionFrom, intent: { kind: "reserve", ...where, from: day, expectedTo: "" } as const }]
      : []),
    ...(may.admit && day <= today ? [{ label: t.board.admitFrom, intent: { kind: "admit", ...where } as const }] : []),
    ...(may.block ? [{ label: t.board.blockFrom, intent: { kind: "outage", place, from: day } as const }] : []),
  ];
};

/** The steps on a stay that are mine to take, and whether others answer for its household. */
const useSteps = (placement: Placement | undefined, today: string) => {
  const { me } = useParts();
  const reach = useMyReach();
  if (!placement) return { open: [], isForeign: false };
  const open = openSteps(placementSteps, placement, me.roles as Role[], today);
  return {
    open: open.filter(({ allow }) => reach.acts(Placement, allow, placement)),
    isForeign: reach.isForeign(Placement, placement),
  };
};

interface BoardMenuProps {
  spot: MenuSpot;
  desk: Desk;
  onIntent: (intent: Intent) => void;
  onClose: () => void;
}

/** What can be done with the stay, or the empty days, that it was opened on. */
export const BoardMenu = ({ spot, desk, onIntent, onClose }: BoardMenuProps) => {
  const speech = useSpeech();
  const { t, f, say, words } = speech;
  const { open, isForeign } = useSteps(spot.placement, desk.today);
  const { placement, row, day, at } = spot;
  const title = placement
    ? say(t.board.actionsOf, { code: codeOf(desk.people, placement.householdId) })
    : say(t.board.doHere, { date: f.date(day), place: laneName(speech, row.lane, desk.people, false) });
  const choices = placement ? stepChoices(words, placement, open) : dayChoices(speech, spot, desk);
  const pages = placement ? pagesOf(speech, placement) : [];
  const choose = (intent: Intent) => {
    onClose();
    onIntent(intent);
  };
  return (
    <Menu
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={at}
      slotProps={{ list: { "aria-label": title } }}
    >
      <ListSubheader role="presentation" sx={{ lineHeight: 2.4 }}>
        {title}
      </ListSubheader>
      {choices.length === 0 && pages.length === 0 && <MenuItem disabled>{t.board.cannot.nothingOpen}</MenuItem>}
      {isForeign && (
        <MenuItem disabled sx={{ whiteSpace: "normal", maxWidth: 320 }}>
          {t.records.notMine}
        </MenuItem>
      )}
      {choices.map(({ label, intent }) => (
        <MenuItem key={label} onClick={() => intent && choose(intent)}>
          {label}
        </MenuItem>
      ))}
      {choices.length > 0 && pages.length > 0 && <Divider />}
      {pages.map(({ label, to = "" }) => (
        <MenuItem key={label} component={LinkBase} to={to}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
};
