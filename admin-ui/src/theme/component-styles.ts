import type { Components, Theme } from "@mui/material/styles";
import type { Colours } from "./colours.ts";

const focusRing = (c: Colours) => ({ outline: `2px solid ${c.light}`, outlineOffset: 2 });

/** Colours that plain CSS (the sheet, the board, print) takes from the theme. */
const variables = (c: Colours) =>
  Object.fromEntries(
    Object.entries(c).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );

/** The sheet brings colours of its own so that it can stand alone; here it wears ours. */
const sheetVariables = (c: Colours) => ({
  "--sheet-bg": c.paper,
  "--sheet-fg": c.ink,
  "--sheet-muted": c.inkSoft,
  "--sheet-line": c.line,
  "--sheet-head": c.sunk,
  "--sheet-head-fg": c.ink,
  "--sheet-hover": c.ground,
  "--sheet-accent": c.wall,
  "--sheet-on-accent": c.onWall,
  "--sheet-ok": c.ok,
  "--sheet-warn": c.warn,
  "--sheet-warn-tint": c.warnTint,
  "--sheet-bad": c.bad,
  "--sheet-bad-tint": c.badTint,
});

const alertColours = (tint: string, mark: string) => ({
  backgroundColor: tint,
  "& .MuiAlert-icon": { color: mark },
});

/** What MUI's parts look like here, in either mode. */
export const componentStyles = (c: Colours): Components<Theme> => ({
  MuiCssBaseline: {
    styleOverrides: {
      ":root": variables(c),
      "html[data-theme] .sheet": sheetVariables(c),
      body: { backgroundColor: c.ground, fontVariantNumeric: "tabular-nums" },
      ":focus-visible": focusRing(c),
      "::selection": { backgroundColor: c.wallTint },
      "@media (prefers-reduced-motion: reduce)": {
        // With a duration, however short, a colour that is inherited would arrive one level per frame.
        "*, *::before, *::after": { animationDuration: "0.01ms !important", transition: "none !important" },
      },
      "@page": { size: "A4 landscape", margin: "9mm" },
      // A month's report stands on one sheet of paper.
      "@media print": { body: { backgroundColor: "#fff" }, "#page": { zoom: 0.6 } },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { "&.Mui-focusVisible": focusRing(c) } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: { root: { borderRadius: 8, whiteSpace: "nowrap" }, outlined: { borderColor: c.controlLine } },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: "none" } } },
  MuiCard: {
    defaultProps: { variant: "outlined" },
    styleOverrides: { root: { borderColor: c.line, borderRadius: 12 } },
  },
  MuiDialog: { styleOverrides: { paper: { borderRadius: 14, border: `1px solid ${c.line}` } } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: "1.25rem" } } },
  MuiTextField: { defaultProps: { variant: "outlined", size: "small", margin: "dense" } },
  MuiFormControl: { defaultProps: { variant: "outlined", size: "small", margin: "dense" } },
  MuiOutlinedInput: {
    styleOverrides: { notchedOutline: { borderColor: c.controlLine }, root: { backgroundColor: c.paper } },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 2 } } },
  MuiAutocomplete: { defaultProps: { size: "small" } },
  MuiChip: { styleOverrides: { root: { fontWeight: 600, borderRadius: 7 } } },
  MuiTooltip: {
    defaultProps: { arrow: true },
    styleOverrides: {
      tooltip: { backgroundColor: c.ink, color: c.paper, fontSize: "0.8rem" },
      arrow: { color: c.ink },
    },
  },
  MuiTableCell: { styleOverrides: { root: { borderColor: c.line }, head: { color: c.inkSoft, fontWeight: 600 } } },
  MuiAlert: {
    styleOverrides: {
      root: {
        borderRadius: 10,
        "&.MuiAlert-standard": { color: c.ink },
        "&.MuiAlert-colorError.MuiAlert-standard": alertColours(c.badTint, c.bad),
        "&.MuiAlert-colorWarning.MuiAlert-standard": alertColours(c.warnTint, c.warn),
        "&.MuiAlert-colorInfo.MuiAlert-standard": alertColours(c.noteTint, c.note),
        "&.MuiAlert-colorSuccess.MuiAlert-standard": alertColours(c.okTint, c.ok),
      },
    },
  },
  MuiLink: { defaultProps: { underline: "hover" }, styleOverrides: { root: { fontWeight: 550 } } },
  MuiTab: { styleOverrides: { root: { textTransform: "none", fontWeight: 600, minHeight: 44 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 } } },
});
