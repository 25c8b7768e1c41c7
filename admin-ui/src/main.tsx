import "./no-eval.ts";
import { CALLBACK_PATH, openSession } from "./session/session.ts";
import { readSettings } from "./session/settings.ts";

const start = async (container: HTMLElement): Promise<void> => {
  // The pages arrive while the provider's answer is being checked; on the way out to the provider nobody needs them.
  if (location.pathname === CALLBACK_PATH) void import("./open-pages.tsx");
  const session = await openSession(await readSettings());
  if (!session) return;
  const { openPages } = await import("./open-pages.tsx");
  await openPages(container, session);
};

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no #root.");

start(container).catch(async (error: unknown) => {
  // Its name is enough to look it up; what it says may quote an answer.
  console.error(error instanceof Error ? error.name : "unknown");
  const { showFailure } = await import("./session/sign-in-failed.tsx");
  showFailure(container);
});
