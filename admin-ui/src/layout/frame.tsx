import { Box, Drawer, Link, useMediaQuery } from "@mui/material";
import { type Theme, useTheme } from "@mui/material/styles";
import { Suspense, useEffect, useState } from "react";
import { type CoreLayoutProps, useLocation } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { LeftNotice } from "../record/left-notice.tsx";
import { Menu } from "./menu.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { PageSkeleton } from "./states.tsx";
import { TopBar } from "./top-bar.tsx";

export const MENU_WIDTH = 226;

/** The bar on top, the menu at the side (over the page where it is narrow), the page. */
export const Frame = ({ children }: CoreLayoutProps) => {
  const { t, language } = useSpeech();
  const { mode } = useTheme().palette;
  const { pathname } = useLocation();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up("lg"), { noSsr: true });
  const [isPinned, setPinned] = useState(true);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = mode;
  }, [language, mode]);
  const isMenuOpen = isWide ? isPinned : isOver;
  const toggle = () => (isWide ? setPinned(!isPinned) : setOver(!isOver));
  return (
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: "100vh", "@media print": { minHeight: 0 } }}>
      <Link href="#page" onClick={toContent} sx={skipStyle}>
        {t.frame.skip}
      </Link>
      <TopBar isMenuOpen={isMenuOpen} onMenu={toggle} />
      <Box sx={{ display: "flex", flex: 1, minWidth: 0 }}>
        {isWide && isPinned && (
          <Box component="nav" aria-label={t.frame.menu} sx={sideStyle}>
            <Menu />
          </Box>
        )}
        {!isWide && (
          <Drawer
            open={isOver}
            onClose={() => setOver(false)}
            slotProps={{ paper: { "aria-label": t.frame.menu, sx: { width: 270, bgcolor: "background.default" } } }}
          >
            <Box component="nav" aria-label={t.frame.menu} sx={{ py: 1 }}>
              <Menu onChosen={() => setOver(false)} />
            </Box>
          </Drawer>
        )}
        <Box
          component="main"
          id="page"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column", outline: "none" }}
        >
          <LeftNotice />
          <PageBoundary key={pathname}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </PageBoundary>
        </Box>
      </Box>
    </Box>
  );
};

// The address after # belongs to the router, so the link moves the focus itself.
const toContent = (event: { preventDefault: () => void }) => {
  event.preventDefault();
  document.getElementById("page")?.focus();
};

const sideStyle = {
  width: MENU_WIDTH,
  flex: "none",
  borderRight: 1,
  borderColor: "divider",
  position: "sticky",
  top: 55,
  height: "calc(100vh - 55px)",
  overflowY: "auto",
  py: 0.5,
  displayPrint: "none",
};

const skipStyle = {
  position: "absolute",
  left: -9999,
  zIndex: 2000,
  p: 1.5,
  bgcolor: "background.paper",
  "&:focus": { left: 8, top: 8 },
};
