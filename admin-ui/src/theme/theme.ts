import { createTheme } from "@mui/material/styles";
import type { RaThemeOptions } from "react-admin";
import { type Colours, day, night } from "./colours.ts";
import { componentStyles } from "./component-styles.ts";

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
const serif = '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "Book Antiqua", Georgia, serif';

const titles = { fontFamily: serif, fontWeight: 600, letterSpacing: "-0.01em" };

const themeOf = (mode: "light" | "dark", c: Colours): RaThemeOptions =>
  createTheme({
    palette: {
      mode,
      background: { default: c.ground, paper: c.paper },
      text: { primary: c.ink, secondary: c.inkSoft },
      divider: c.line,
      primary: { main: c.wall, dark: c.wallDeep, light: c.wallTint, contrastText: c.onWall },
      secondary: { main: c.light, contrastText: c.onLight },
      error: { main: c.bad, light: c.badTint, contrastText: c.paper },
      warning: { main: c.warn, light: c.warnTint, contrastText: c.paper },
      success: { main: c.ok, light: c.okTint, contrastText: c.paper },
      info: { main: c.note, light: c.noteTint, contrastText: c.paper },
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: sans,
      fontSize: 14,
      h1: { ...titles, fontSize: "1.75rem", lineHeight: 1.2 },
      h2: { ...titles, fontSize: "1.2rem", lineHeight: 1.3 },
      h6: { ...titles, fontSize: "1.2rem", lineHeight: 1.3 },
      h3: { fontSize: "0.95rem", fontWeight: 650, lineHeight: 1.35 },
      body1: { fontSize: "0.95rem" },
      body2: { fontSize: "0.875rem" },
      button: { textTransform: "none", fontWeight: 600 },
    },
    components: componentStyles(c),
  });

export const lightTheme = themeOf("light", day);
export const darkTheme = themeOf("dark", night);
