import { Alert, Box, Button, CssBaseline, Stack, ThemeProvider, Typography, useMediaQuery } from "@mui/material";
import { createTheme } from "@mui/material/styles";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { Speech } from "../i18n/language.ts";
import { Logo } from "../layout/logo.tsx";
import { darkTheme, lightTheme } from "../theme/theme.ts";
import type { Standing, StandingStore } from "./standing.ts";

export interface CurtainActions {
  /** Opens the window that asks for the password; `false` where the browser does not let it. */
  unlock: () => boolean;
  /** Signs in on this page, which loses what was not saved. */
  signIn: () => void;
  signOut: () => void;
  stay: () => void;
}

interface WholeProps {
  title: string;
  detail: ReactNode;
  children: ReactNode;
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

const Whole = ({ title, detail, children }: WholeProps) => (
  <Box component="main" sx={{ minHeight: "100vh", display: "grid", placeItems: "center", p: 3 }}>
    <Stack spacing={2} role="alert" sx={{ alignItems: "center", textAlign: "center", maxWidth: 460 }}>
      <Logo />
      <Typography variant="h1" tabIndex={-1} ref={takeFocus} sx={{ outline: "none" }}>
        {title}
      </Typography>
      <Typography color="textSecondary">{detail}</Typography>
      {children}
    </Stack>
  </Box>
);

const Locked = ({ speech: { t }, actions }: { speech: Speech; actions: CurtainActions }) => {
  const [isBlocked, setBlocked] = useState(false);
  const { session } = t;
  return (
    <Whole title={session.lockedTitle} detail={isBlocked ? session.popupBlocked : session.lockedDetail}>
      <Button variant="contained" onClick={() => (isBlocked ? actions.signIn() : setBlocked(!actions.unlock()))}>
        {isBlocked ? session.signInHere : session.unlock}
      </Button>
      <Button onClick={actions.signOut}>{t.frame.signOut}</Button>
    </Whole>
  );
};

const Warning = ({ speech: { t, count }, lockAt, stay }: { speech: Speech; lockAt: number; stay: () => void }) => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(0, Math.ceil((lockAt - now) / 1_000));
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{
        position: "fixed",
        right: 16,
        bottom: 16,
        zIndex: 2000,
        maxWidth: 420,
        bgcolor: "background.paper",
        boxShadow: 6,
      }}
      action={
        <Button color="inherit" onClick={stay}>
          {t.session.stay}
        </Button>
      }
    >
      {t.session.warning} <span aria-hidden>{count(t.session.secondsLeft, seconds)}</span>
    </Alert>
  );
};

interface CurtainProps {
  standing: StandingStore;
  speech: Speech;
  actions: CurtainActions;
}

const drawn = (standing: Standing, { speech, actions }: Omit<CurtainProps, "standing">) => {
  const { session, frame } = speech.t;
  switch (standing.is) {
    case "open":
      return null;
    case "warned":
      return <Warning speech={speech} lockAt={standing.lockAt} stay={actions.stay} />;
    case "locked":
      return <Locked speech={speech} actions={actions} />;
    case "shut":
      return (
        <Whole title={session.shutTitle} detail={standing.message}>
          <Button variant="contained" onClick={actions.signOut}>
            {frame.signOut}
          </Button>
        </Whole>
      );
    case "left":
    case "other":
      return (
        <Whole
          title={standing.is === "left" ? session.leftTitle : session.otherTitle}
          detail={standing.is === "left" ? session.leftDetail : session.otherDetail}
        >
          <Button variant="contained" onClick={actions.signIn}>
            {frame.signIn}
          </Button>
        </Whole>
      );
  }
};

/** What stands before the pages, or in their place, whatever they are doing: drawn apart from them. */
export const Curtain = ({ standing, speech, actions }: CurtainProps) => {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)", { noSsr: true });
  const now = useSyncExternalStore(standing.subscribe, standing.now);
  const kept = document.documentElement.dataset.theme;
  const dark = kept === undefined ? isDark : kept === "dark";
  return (
    <ThemeProvider theme={createTheme(dark ? darkTheme : lightTheme)}>
      {now.is !== "open" && now.is !== "warned" && <CssBaseline enableColorScheme />}
      {drawn(now, { speech, actions })}
    </ThemeProvider>
  );
};
