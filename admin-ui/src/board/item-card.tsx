import { addDays } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { codeOf, outageText, type People, untilText } from "./labels.ts";
import type { Lane, LaneItem } from "./lanes.ts";

interface ItemCardProps {
  item: LaneItem;
  lane: Lane;
  where: string;
  people: People;
  /** The corner it stands at: below what it is about, in pixels of the screen. */
  at: { x: number; y: number };
}

const WIDTH = 320;

/** Who, what and until when, beside the pointer or what has the focus. */
export const ItemCard = ({ item, lane, where, people, at }: ItemCardProps) => {
  const speech = useSpeech();
  const { t, f, say, words } = speech;
  const left = Math.max(8, Math.min(at.x, window.innerWidth - WIDTH - 8));
  const isLow = at.y > window.innerHeight - 150;
  const place = isLow ? { left, bottom: window.innerHeight - at.y + 44 } : { left, top: at.y + 8 };
  const days = say(t.board.period, { from: f.date(item.from), to: f.date(addDays(item.to, -1)) });
  if (item.kind !== "stay")
    return (
      <div className="board-card" aria-hidden style={place}>
        <p>
          <strong>{where}</strong> · {t.board.states[item.kind]}
          {outageText(speech, item) && ` (${outageText(speech, item)})`}
        </p>
        <p>{days}</p>
      </div>
    );
  const name = people.get(item.householdId)?.name;
  const wrong = lane.days().anomalies.filter(({ placementIds }) => placementIds.includes(item.placementId));
  return (
    <div className="board-card" aria-hidden style={place} {...(wrong.length > 0 && { "data-wrong": true })}>
      <p>
        <strong>{codeOf(people, item.householdId)}</strong>
        {name && ` · ${name}`}
      </p>
      <p>
        {where} · {words.values.placementStatuses[item.status]}
        {item.expiresOn && ` · ${say(t.board.expires, { date: f.date(item.expiresOn) })}`}
      </p>
      <p>
        {say(t.board.since, { from: f.date(item.from) })}, {untilText(speech, item)}
      </p>
      {wrong.map(({ kind }) => (
        <p key={kind}>{words.anomalies[kind]}</p>
      ))}
    </div>
  );
};
