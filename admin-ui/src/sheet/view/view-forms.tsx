import { type ReactNode, type SyntheticEvent, useState } from "react";
import { sentence } from "../model/sentence.ts";
import type { SavedView } from "../model/view/saved-view.ts";
import { useHandle } from "./handle.ts";
import type { SheetViews } from "./use-views.ts";
import type { Send } from "./views-panel.tsx";

interface FormProps {
  readonly isSending: boolean;
  onBack(): void;
}

const LONGEST_NAME = 80;

/** Enter sends it; the second button goes back to the list. */
const Form = ({
  isSending,
  onBack,
  action,
  onSend,
  children,
}: FormProps & { action: string; onSend(): void; children: ReactNode }) => {
  const { words } = useHandle();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="sheet-form" onSubmit={submit}>
      {children}
      <div className="sheet-buttons">
        <button type="submit" className="sheet-primary" disabled={isSending}>
          {action}
        </button>
        <button type="button" onClick={onBack}>
          {words.views.back}
        </button>
      </div>
    </form>
  );
};

/** Asks what a view is to be called. */
export const NameView = ({ name = "", onName, ...form }: FormProps & { name?: string; onName(name: string): void }) => {
  const { words } = useHandle();
  const [text, setText] = useState(name);
  return (
    <Form {...form} action={words.views.save} onSend={() => text.trim() !== "" && onName(text.trim())}>
      <label className="sheet-field">
        {words.views.name}
        <input
          type="text"
          required
          maxLength={LONGEST_NAME}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
    </Form>
  );
};

interface OfView extends FormProps {
  readonly view: SavedView;
  readonly views: SheetViews;
  readonly send: Send;
}

/** Asks with whom a view is shared; with nobody is an answer. */
export const ShareView = ({ view, views, send, ...form }: OfView) => {
  const { words } = useHandle();
  const [sharedWith, share] = useState(view.sharedWith);
  const { name } = view;
  const save = () =>
    send(() => views.onChange(view, { sharedWith }), {
      code: sharedWith.length > 0 ? "viewShared" : "viewPrivate",
      params: { name },
    });
  return (
    <Form {...form} action={words.views.save} onSend={save}>
      <p className="sheet-hint">{words.views.shareHelp}</p>
      <div className="sheet-values">
        {views.sharable?.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={sharedWith.includes(value)}
              onChange={(event) =>
                share(
                  event.currentTarget.checked ? [...sharedWith, value] : sharedWith.filter((other) => other !== value),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </Form>
  );
};

/** Asks before a view goes. */
export const ArchiveView = ({ view, views, send, ...form }: OfView) => {
  const { words } = useHandle();
  const { name } = view;
  const archive = () => send(() => views.onArchive(view), { code: "viewArchived", params: { name } });
  return (
    <Form {...form} action={words.views.archive.replace("…", "")} onSend={archive}>
      <p className="sheet-hint">{sentence(words.views.archiveAsk, { name })}</p>
    </Form>
  );
};
