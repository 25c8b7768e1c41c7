import type { Message } from "../model/message.ts";
import { sentence } from "../model/sentence.ts";
import { useHandle } from "./handle.ts";

/** Says what has just happened: to screen readers politely, to everybody else in a line that fades. */
export const Spoken = ({ message }: { message: Message | undefined }) => {
  const { words } = useHandle();
  const text = message?.sentences.map(({ code, params }) => sentence(words.messages[code], params)).join(" ");
  return (
    <div className="sheet-spoken" aria-live="polite" role="status">
      {text && (
        <p key={message?.number} className="sheet-toast">
          {text}
        </p>
      )}
    </div>
  );
};
