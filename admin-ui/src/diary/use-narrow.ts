import { useMediaQuery } from "@mui/material";
import type { Theme } from "@mui/material/styles";

/** Whether the screen is a phone's: dialogs take all of it. */
export const useNarrow = (): boolean => useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"), { noSsr: true });
