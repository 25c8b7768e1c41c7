import "./no-eval.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { asLanguage, speechIn } from "./i18n/language.ts";
import { keptLanguage } from "./preferences.ts";
import { openParts } from "./session/open-parts.ts";
import { openSession } from "./session/session.ts";
import { readSettings } from "./session/settings.ts";
import { SignInFailed } from "./session/sign-in-failed.tsx";

const speech = () => speechIn(asLanguage(keptLanguage()));

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no #root.");

const start = async (): Promise<void> => {
  document.documentElement.lang = speech().language;
  const session = await openSession(await readSettings());
  // Without one the browser is already on its way to the provider; the page keeps its opening sign until then.
  if (!session) return;
  const parts = await openParts(session, () => speech());
  createRoot(container).render(
    <StrictMode>
      <App session={session} parts={parts} />
    </StrictMode>,
  );
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.name : "unknown", error);
  createRoot(container).render(<SignInFailed speech={speech()} />);
});
