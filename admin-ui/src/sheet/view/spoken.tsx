import type { Message, MessageCode } from "../model/message.ts";
import { sentence } from "../model/sentence.ts";
import { useHandle } from "./handle.ts";

/** What anybody who sees the sheet sees anyway. */
const evident: ReadonlySet<MessageCode> = new Set(["rowsShown", "tabLeaves", "copied"]);

/** Says what has just happened: to screen readers politely, to everybody else in a line that fades. */
export const Spoken = ({ message }: { message: Message | undefined }) => {
  const { words } = useHandle();
  const text = message?.sentences.map(({ code, params }) => sentence(words.messages[code], params)).join(" ");
  const isEvident = message?.sentences.every(({ code }) => evident.has(code));
  return (
    <div className="sheet-spoken" aria-live="polite" role="status">
      {text && (
        <p key={message?.number} className={isEvident ? "sheet-sr" : "sheet-toast"}>
          {text}
        </p>
      )}
    </div>
  );
};
