import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { asLanguage, speechIn } from "./i18n/language.ts";
import { keptLanguage } from "./preferences.ts";
import { openParts } from "./session/open-parts.ts";
import type { Session } from "./session/session.ts";

/** Draws the application for somebody who has signed in. @throws Problem when the server does not say who it is */
export const openPages = async (container: HTMLElement, session: Session): Promise<void> => {
  const parts = await openParts(session, () => speechIn(asLanguage(keptLanguage())));
  createRoot(container).render(
    <StrictMode>
      <App session={session} parts={parts} />
    </StrictMode>,
  );
};
