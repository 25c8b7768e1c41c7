import { Box, Button, CssBaseline, Stack, ThemeProvider, Typography, useMediaQuery } from "@mui/material";
import { createTheme } from "@mui/material/styles";
import { createRoot } from "react-dom/client";
import { asLanguage, type Speech, speechIn } from "../i18n/language.ts";
import { Logo } from "../layout/logo.tsx";
import { keptLanguage } from "../preferences.ts";
import { darkTheme, lightTheme } from "../theme/theme.ts";

/** Stands where the application would, when signing in did not work. */
const SignInFailed = ({ speech: { t } }: { speech: Speech }) => {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)", { noSsr: true });
  return (
    <ThemeProvider theme={createTheme(isDark ? darkTheme : lightTheme)}>
      <CssBaseline enableColorScheme />
      <Box component="main" sx={{ minHeight: "100vh", display: "grid", placeItems: "center", p: 3 }}>
        <Stack spacing={2} role="alert" sx={{ alignItems: "center", textAlign: "center", maxWidth: 440 }}>
          <Logo />
          <Typography variant="h1">{t.frame.signInFailed}</Typography>
          <Typography color="textSecondary">{t.frame.signInFailedDetail}</Typography>
          <Button variant="contained" onClick={() => location.assign("/")}>
            {t.frame.retry}
          </Button>
        </Stack>
      </Box>
    </ThemeProvider>
  );
};

export const showFailure = (container: HTMLElement): void => {
  const speech = speechIn(asLanguage(keptLanguage()));
  document.documentElement.lang = speech.language;
  createRoot(container).render(<SignInFailed speech={speech} />);
};
