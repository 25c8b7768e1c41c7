import { Button, Card, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { addDays, addMonths } from "#shared/dates";
import { type Speech, useSpeech } from "../i18n/language.ts";
import type { Desk } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { codeOf, laneName, outageText, type People, untilText } from "./labels.ts";
import { itemsOf, type Lane, type LaneItem, lanesOf } from "./lanes.ts";
import { scaleOver } from "./scale.ts";
import type { UnitFolder } from "./unit-facts.ts";

interface PlaceListProps {
  folders: readonly UnitFolder[];
  people: People;
  today: string;
  may: Desk["may"];
  onIntent: (intent: Intent) => void;
}

/** How far ahead the list looks for what comes next. */
const MONTHS_AHEAD = 12;

/** The board as a list, for a screen too narrow for days: what each place is now, until when, and what comes next. */
export const PlaceList = ({ folders, ...rest }: PlaceListProps) =>
  folders.map((folder) => <UnitCard key={folder.unit.id} folder={folder} {...rest} />);

const UnitCard = ({
  folder,
  people,
  today,
  may,
  onIntent,
}: Omit<PlaceListProps, "folders"> & { folder: UnitFolder }) => {
  const speech = useSpeech();
  const scale = scaleOver("year", today, addMonths(today, MONTHS_AHEAD));
  const lanes = lanesOf(folder, scale, today);
  return (
    <Card component="section" aria-label={folder.unit.name} sx={{ px: 2, py: 1.5 }}>
      <Typography variant="h2">{folder.unit.name}</Typography>
      {lanes.length === 0 && <Typography color="textSecondary">{speech.t.board.noPaths}</Typography>}
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {lanes.map((lane) => (
          <Stack
            component="li"
            key={lane.key}
            direction="row"
            sx={{ gap: 1, py: 1, borderTop: 1, borderColor: "divider", alignItems: "flex-start" }}
          >
            <LaneText lane={lane} folder={folder} people={people} />
            {may.reserve && lane.place && (
              <Button
                size="small"
                sx={{ ml: "auto", flex: "none" }}
                onClick={() =>
                  lane.place &&
                  onIntent({
                    kind: "reserve",
                    unitId: folder.unit.id,
                    placeId: lane.place.id,
                    from: freeFrom(lane) ?? today,
                    expectedTo: "",
                  })
                }
              >
                {speech.t.placements.option}
              </Button>
            )}
          </Stack>
        ))}
      </Stack>
    </Card>
  );
};

const freeFrom = (lane: Lane): string | undefined => lane.days().runs.find(({ kind }) => kind === "free")?.from;

const itemText = (speech: Speech, item: LaneItem): string => {
  const { t, f, say, words } = speech;
  if (item.kind === "stay") return `${words.values.placementStatuses[item.status]}, ${untilText(speech, item)}`;
  if (item.kind === "free") return t.board.states.free;
  const why = outageText(speech, item);
  const last = f.date(addDays(item.to, -1));
  return `${t.board.states[item.kind]}${why ? ` (${why})` : ""}, ${say(t.board.toDay, { date: last })}`;
};

const LaneText = ({ lane, folder, people }: { lane: Lane; folder: UnitFolder; people: People }) => {
  const speech = useSpeech();
  const { t, f, say } = speech;
  const [now, ...later] = itemsOf(lane);
  const next = later[0];
  const who = (item: LaneItem) =>
    item.kind === "stay" && (
      <Link component={LinkBase} to={`/households/${item.householdId}`}>
        {codeOf(people, item.householdId)}
      </Link>
    );
  return (
    <div>
      <Typography sx={{ fontWeight: 650 }}>
        {laneName(speech, lane, people, folder.places.length === 0)} {now && lane.place && who(now)}
      </Typography>
      {now && <Typography variant="body2">{itemText(speech, now)}</Typography>}
      {next && (
        <Typography variant="body2" color="textSecondary">
          {say(t.board.next, { date: f.date(next.from) })} {who(next)}{" "}
          {next.kind === "stay" ? itemText(speech, next) : t.board.states[next.kind]}
        </Typography>
      )}
    </div>
  );
};
