import { showLonePage } from "./lone-page.tsx";

/** For the small window, where the browser does not let it close itself. */
export const showUnlocked = (container: HTMLElement): void =>
  showLonePage(container, ({ t: { session } }) => ({ title: session.unlockedTitle, detail: session.unlockedDetail }));
