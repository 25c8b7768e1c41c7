import { Button } from "@mui/material";
import { showLonePage } from "./lone-page.tsx";
import type { Session } from "./session.ts";

/** Stands where the application would, for somebody whom the server does not let in; `message` is its own sentence. */
export const showShutOut = (container: HTMLElement, session: Session, message: string): void =>
  showLonePage(container, ({ t }) => ({
    title: t.session.shutTitle,
    detail: message,
    children: (
      <Button variant="contained" onClick={() => void session.signOut()}>
        {t.frame.signOut}
      </Button>
    ),
  }));
