import type { Message, MessageCode, Sentence } from "../model/message.ts";
import { sentence } from "../model/sentence.ts";
import { useHandle } from "./handle.ts";

/** What anybody who sees the sheet sees anyway. */
const evident: ReadonlySet<MessageCode> = new Set(["rowsShown", "tabLeaves", "copied", "asks"]);

/** Says what has just happened: to screen readers politely, to everybody else in a line that fades. */
export const Spoken = ({ message }: { message: Message | undefined }) => {
  const { words } = useHandle();
  const inWords = (sentences: readonly Sentence[]) =>
    sentences.map(({ code, params }) => sentence(words.messages[code], params)).join(" ");
  const { seen = [], unseen = [] } = Object.groupBy(message?.sentences ?? [], ({ code }) =>
    evident.has(code) ? "unseen" : "seen",
  );
  return (
    <div className="sheet-spoken" aria-live="polite" role="status">
      {message && seen.length > 0 && (
        <p key={message.number} className="sheet-toast">
          {inWords(seen)}
        </p>
      )}
      {message && unseen.length > 0 && (
        <p key={-message.number} className="sheet-sr">
          {inWords(unseen)}
        </p>
      )}
    </div>
  );
};
