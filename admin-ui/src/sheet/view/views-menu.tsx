import { lazy, Suspense, useRef } from "react";
import { type Overlay, useHandle } from "./handle.ts";
import type { ViewsInUse } from "./use-views.ts";
import "./views.css";

const ViewsPanel = lazy(() => import("./views-panel.tsx").then((part) => ({ default: part.ViewsPanel })));

/** The button that says through which view the sheet is looked at, and opens all of them. */
export const ViewsMenu = ({ inUse, overlay }: { inUse: ViewsInUse; overlay: Overlay }) => {
  const { words, show, settle } = useHandle();
  const button = useRef<HTMLButtonElement>(null);
  const { chosen, isChanged } = inUse;
  const name = chosen?.name ?? words.views.title;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sheet-quiet sheet-views-button"
        aria-haspopup="dialog"
        data-on={chosen && ""}
        title={chosen && `${words.views.title}: ${name}`}
        onClick={() => {
          settle();
          show({ open: "views" });
        }}
      >
        {chosen && <span className="sheet-sr">{words.views.title}: </span>}
        {name}
        {isChanged && (
          <>
            <span className="sheet-changed" aria-hidden />
            <span className="sheet-sr"> ({words.views.changed})</span>
          </>
        )}
      </button>
      {overlay?.open === "views" && (
        <Suspense fallback={null}>
          <ViewsPanel inUse={inUse} anchor={() => button.current?.getBoundingClientRect()} />
        </Suspense>
      )}
    </>
  );
};
