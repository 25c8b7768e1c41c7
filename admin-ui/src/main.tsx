import "./no-eval.ts";
import { CALLBACK_PATH, openSession } from "./session/session.ts";
import { readSettings } from "./session/settings.ts";
import { finishUnlocking, isUnlocking } from "./session/unlocking.ts";

const start = async (container: HTMLElement): Promise<void> => {
  // The pages arrive while the provider's answer is being checked; on the way out to the provider nobody needs them.
  if (location.pathname === CALLBACK_PATH) void import("./open-pages.tsx");
  const arrival = await openSession(await readSettings());
  if (!arrival) return;
  const { session, username, returnTo } = arrival;
  if (isUnlocking(returnTo)) {
    const { showUnlocked } = await import("./session/unlocked.tsx");
    showUnlocked(container);
    return finishUnlocking(username);
  }
  const { openPages } = await import("./open-pages.tsx");
  return openPages(container, session);
};

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no #root.");

start(container).catch(async (error: unknown) => {
  // Its name is enough to look it up; what it says may quote an answer.
  console.error(error instanceof Error ? error.name : "unknown");
  const { showFailure } = await import("./session/sign-in-failed.tsx");
  showFailure(container);
});
