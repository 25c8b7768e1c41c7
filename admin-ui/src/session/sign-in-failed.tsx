import { Button } from "@mui/material";
import { showLonePage } from "./lone-page.tsx";

/** Stands where the application would, when signing in did not work. */
export const showFailure = (container: HTMLElement): void =>
  showLonePage(container, ({ t: { frame } }) => ({
    title: frame.signInFailed,
    detail: frame.signInFailedDetail,
    children: (
      <Button variant="contained" onClick={() => location.assign("/")}>
        {frame.retry}
      </Button>
    ),
  }));
