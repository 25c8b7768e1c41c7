import { createRoot } from "react-dom/client";
import type { Speech } from "../i18n/language.ts";
import { Curtain, type CurtainActions } from "./curtain.tsx";
import { putAway } from "./put-away.ts";
import { isOver, type StandingStore } from "./standing.ts";

interface Pages {
  /** Takes the application off the page for good, with all that it held. */
  end: () => void;
}

/** Draws the curtain whenever the session asks for it, and takes the pages away behind it. */
export const hangCurtain = (standing: StandingStore, pages: Pages, actions: CurtainActions, speech: () => Speech) => {
  const curtain = document.createElement("div");
  curtain.id = "curtain";
  document.body.append(curtain);
  const root = createRoot(curtain);
  const draw = () => {
    // An open dialog hides everything beside it from assistive technology; this is not for it to hide.
    curtain.removeAttribute("aria-hidden");
    root.render(<Curtain standing={standing} speech={speech()} actions={actions} />);
  };
  let putBack: (() => void) | undefined;

  const follow = () => {
    const now = standing.now();
    if (now.is === "locked") {
      putBack ??= putAway(curtain);
    } else if (putBack) {
      putBack();
      putBack = undefined;
    }
    // In the same moment in which they came back: nothing of them is painted.
    if (isOver(now)) {
      pages.end();
      document.title = "Soglia";
    }
    draw();
  };
  standing.subscribe(follow);
  follow();
};
