import { useTheme as useMuiTheme } from "@mui/material/styles";
import { useLocaleState, useLogout, useNavigate, useTheme } from "react-admin";
import { beginning } from "../layout/begun.ts";
import type { ActHost, Wanted } from "./acts.ts";

/** What acts from the palette need of the application around them. */
export const useActHost = (open: (wanted: Wanted) => void): ActHost => {
  const navigate = useNavigate();
  const [locale, setLocale] = useLocaleState();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === "dark";
  const signOut = useLogout();
  return {
    open,
    go: (to, begin) => navigate(to, begin ? { state: beginning } : {}),
    isDark,
    switchMode: () => setTheme(isDark ? "light" : "dark"),
    switchLanguage: () => setLocale(locale === "en" ? "it" : "en"),
    signOut: () => void signOut(),
  };
};
