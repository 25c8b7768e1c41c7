import { useState } from "react";
import type { Sentence } from "../model/message.ts";
import { say } from "../model/state.ts";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";
import type { ViewsInUse } from "./use-views.ts";
import { ArchiveView, NameView, ShareView } from "./view-forms.tsx";
import { ViewsList } from "./views-list.tsx";

/** What the panel of views shows: all of them, or one thing that is being done. */
export type Doing = "list" | "saveAs" | "rename" | "share" | "archive";

/** Sends something about a view: closes the panel when it is done, and says why when it is not. */
export type Send = (act: () => Promise<void>, done: Sentence) => void;

interface ViewsPanelProps {
  readonly inUse: ViewsInUse;
  anchor(): DOMRect | undefined;
}

/** The views that there are, and what can be done with the one that is looked through. */
export const ViewsPanel = ({ inUse, anchor }: ViewsPanelProps) => {
  const { words, store, show, editor } = useHandle();
  const [doing, begin] = useState<Doing>("list");
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const send: Send = (act, done) => {
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    act()
      .then(() => {
        store.update((state) => say(state, done));
        show(undefined);
        editor.focus();
      })
      .catch((error: unknown) => {
        setSending(false);
        setProblem(error instanceof Error && error.message !== "" ? error.message : words.views.failed);
      });
  };
  const { chosen, views, look } = inUse;
  const back = () => {
    setProblem(undefined);
    begin("list");
  };
  const titles = {
    list: words.views.title,
    saveAs: words.views.saveAs,
    rename: words.views.rename,
    share: words.views.share,
    archive: words.views.archive,
  };
  const form = { isSending, onBack: back };
  return (
    <Panel key={doing} title={titles[doing].replace("…", "")} anchor={anchor}>
      {problem && (
        <p role="alert" className="sheet-problem">
          {problem}
        </p>
      )}
      {doing === "list" && <ViewsList inUse={inUse} onBegin={begin} send={send} />}
      {doing === "saveAs" && (
        <NameView
          {...form}
          onName={(name) => send(() => views.onSave(name, look), { code: "viewSaved", params: { name } })}
        />
      )}
      {chosen && doing === "rename" && (
        <NameView
          {...form}
          name={chosen.name}
          onName={(name) => send(() => views.onChange(chosen, { name }), { code: "viewSaved", params: { name } })}
        />
      )}
      {chosen && doing === "share" && <ShareView {...form} view={chosen} views={views} send={send} />}
      {chosen && doing === "archive" && <ArchiveView {...form} view={chosen} views={views} send={send} />}
    </Panel>
  );
};
