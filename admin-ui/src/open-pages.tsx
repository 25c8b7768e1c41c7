import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isProblem } from "./api/problem.ts";
import { App } from "./app.tsx";
import { asLanguage, speechIn } from "./i18n/language.ts";
import type { Parts } from "./parts.ts";
import { keptLanguage } from "./preferences.ts";
import { openChannel } from "./session/channel.ts";
import { followTabs, shutsOut } from "./session/guard.ts";
import { hangCurtain } from "./session/hang-curtain.tsx";
import { forgetInput } from "./session/last-input.ts";
import { openParts } from "./session/open-parts.ts";
import type { Session } from "./session/session.ts";
import { showShutOut } from "./session/shut-out.tsx";
import { createStanding } from "./session/standing.ts";
import { openUnlockWindow } from "./session/unlocking.ts";
import { watchOver } from "./session/watch-over.ts";

const speech = () => speechIn(asLanguage(keptLanguage()));

/** The session as the application ends it: the other tabs learn of it first. */
const telling = (session: Session, tell: () => void): Session => ({
  ...session,
  signOut() {
    tell();
    forgetInput();
    return session.signOut();
  },
});

const draw = (container: HTMLElement, plain: Session, standing: ReturnType<typeof createStanding>, parts: Parts) => {
  const channel = openChannel();
  const session = telling(plain, () => channel.tell({ is: "signedOut" }));
  const root = createRoot(container);
  const end = () => {
    root.unmount();
    void session.forget();
  };
  hangCurtain(
    standing,
    { end },
    {
      unlock: openUnlockWindow,
      signIn: () => void session.signIn(location.hash),
      signOut: () => void session.signOut(),
      stay: () => dispatchEvent(new Event("pointerdown")),
    },
    speech,
  );
  root.render(
    <StrictMode>
      <App session={session} parts={parts} />
    </StrictMode>,
  );
  followTabs(standing, channel, parts.me);
  watchOver(standing, channel);
  channel.tell({ is: "signedIn", username: parts.me.username });
};

/** Draws the application for somebody who has signed in. @throws Problem when the server does not say who it is */
export const openPages = async (container: HTMLElement, session: Session): Promise<void> => {
  const standing = createStanding();
  try {
    draw(container, session, standing, await openParts(session, standing, speech));
  } catch (error) {
    if (!isProblem(error) || !shutsOut(error)) throw error;
    showShutOut(container, session, error.message);
  }
};
