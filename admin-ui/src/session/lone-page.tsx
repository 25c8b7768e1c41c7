import { Box, CssBaseline, Stack, ThemeProvider, Typography, useMediaQuery } from "@mui/material";
import { createTheme } from "@mui/material/styles";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { asLanguage, type Speech, speechIn } from "../i18n/language.ts";
import { Logo } from "../layout/logo.tsx";
import { keptLanguage } from "../preferences.ts";
import { darkTheme, lightTheme } from "../theme/theme.ts";

interface LonePageProps {
  title: string;
  detail: string;
  children?: ReactNode;
}

/** A page that holds nothing but a message: for when there is no application to draw. */
const LonePage = ({ title, detail, children }: LonePageProps) => {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)", { noSsr: true });
  return (
    <ThemeProvider theme={createTheme(isDark ? darkTheme : lightTheme)}>
      <CssBaseline enableColorScheme />
      <Box component="main" sx={{ minHeight: "100vh", display: "grid", placeItems: "center", p: 3 }}>
        <Stack spacing={2} role="alert" sx={{ alignItems: "center", textAlign: "center", maxWidth: 440 }}>
          <Logo />
          <Typography variant="h1">{title}</Typography>
          <Typography color="textSecondary">{detail}</Typography>
          {children}
        </Stack>
      </Box>
    </ThemeProvider>
  );
};

export const showLonePage = (container: HTMLElement, page: (speech: Speech) => LonePageProps): void => {
  const speech = speechIn(asLanguage(keptLanguage()));
  document.documentElement.lang = speech.language;
  createRoot(container).render(<LonePage {...page(speech)} />);
};
