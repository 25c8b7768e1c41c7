import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined";
import LightModeOutlined from "@mui/icons-material/LightModeOutlined";
import MenuRounded from "@mui/icons-material/MenuRounded";
import { AppBar, Box, Button, IconButton, Toolbar, Tooltip } from "@mui/material";
import { useTheme as useMuiTheme } from "@mui/material/styles";
import { LinkBase, useLocaleState, useTheme } from "react-admin";
import { QuickEntry } from "../diary/quick-entry.tsx";
import { useSpeech } from "../i18n/language.ts";
import { OpenPalette } from "../palette/open-palette.tsx";
import { Account } from "./account.tsx";
import { Logo } from "./logo.tsx";

const LanguageSwitch = () => {
  const { t, language } = useSpeech();
  const [, setLocale] = useLocaleState();
  const other = language === "it" ? { code: "en", name: t.frame.toEnglish } : { code: "it", name: t.frame.toItalian };
  return (
    <Button
      color="inherit"
      size="small"
      lang={other.code}
      aria-label={`${other.code.toUpperCase()}, ${other.name}`}
      onClick={() => setLocale(other.code)}
      sx={{ minWidth: 44 }}
    >
      {other.code.toUpperCase()}
    </Button>
  );
};

const ModeSwitch = () => {
  const { t } = useSpeech();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === "dark";
  const label = isDark ? t.frame.light : t.frame.dark;
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" aria-label={label} onClick={() => setTheme(isDark ? "light" : "dark")}>
        {isDark ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
};

/** On a phone the door stands for the name. */
const MARK_WIDTH = 34;

export const TopBar = ({ isMenuOpen, onMenu }: { isMenuOpen: boolean; onMenu: () => void }) => {
  const { t } = useSpeech();
  const label = isMenuOpen ? t.frame.closeMenu : t.frame.openMenu;
  return (
    <AppBar
      position="sticky"
      elevation={0}
      sx={{
        bgcolor: "background.default",
        color: "text.primary",
        borderBottom: 1,
        borderColor: "divider",
        displayPrint: "none",
      }}
    >
      <Toolbar
        variant="dense"
        sx={{ gap: 0.5, minHeight: 54, px: { xs: 1, sm: 2 }, "@media (max-height: 480px)": { minHeight: 44 } }}
      >
        <IconButton edge="start" color="inherit" aria-label={label} aria-expanded={isMenuOpen} onClick={onMenu}>
          <MenuRounded />
        </IconButton>
        <Box
          component={LinkBase}
          to="/"
          aria-label={`Soglia: ${t.frame.pages.home}`}
          sx={{ display: "flex", p: 0.5, borderRadius: 1, overflow: "hidden", width: { xs: MARK_WIDTH, sm: "auto" } }}
        >
          <Logo />
        </Box>
        <Box sx={{ flex: 1 }} />
        <OpenPalette />
        <QuickEntry />
        <LanguageSwitch />
        <ModeSwitch />
        <Account />
      </Toolbar>
    </AppBar>
  );
};
