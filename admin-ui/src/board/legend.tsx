import { useSpeech } from "../i18n/language.ts";
import "./bars.css";

const stays = ["occupied", "expected", "kept", "confirmed", "optioned"] as const;
const days = ["free", "blocked", "turnaround", "closed"] as const;

/** What each look means. */
export const Legend = () => {
  const { t } = useSpeech();
  return (
    <ul className="board-legend" aria-label={t.board.legend}>
      {stays.map((look) => (
        <li key={look}>
          <span aria-hidden className={`board-sample board-segment board-${look}`} />
          {t.board.looks[look]}
        </li>
      ))}
      {days.map((look) => (
        <li key={look}>
          <span
            aria-hidden
            className={`board-sample board-${look === "turnaround" ? "blocked board-turnaround" : look}`}
          />
          {t.board.looks[look]}
        </li>
      ))}
      <li>
        <span aria-hidden className="board-sample board-wrong">
          <span className="board-segment board-occupied" />
        </span>
        {t.board.looks.wrong}
      </li>
    </ul>
  );
};
