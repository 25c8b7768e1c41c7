import { openChannel } from "./channel.ts";
import { noteInput } from "./last-input.ts";

/** The address at which a window opens that only asks for the password again. */
export const UNLOCK_SEARCH = "?unlock";
const RETURN = "#unlock";

export const isUnlocking = (returnTo: string): boolean => returnTo === RETURN;

export const returnForUnlocking = (search: string): string | undefined =>
  search === UNLOCK_SEARCH ? RETURN : undefined;

/** Opens the small window in which whoever is there shows her password; `false` where the browser does not let it. */
export const openUnlockWindow = (): boolean =>
  window.open(`/${UNLOCK_SEARCH}`, "soglia-unlock", "popup,width=520,height=760") !== null;

/** In that window, once somebody has signed in: tells the covered tabs who it was, and goes. */
export const finishUnlocking = (username: string): void => {
  noteInput(Date.now());
  const channel = openChannel();
  channel.tell({ is: "signedIn", username });
  channel.close();
  window.close();
};
