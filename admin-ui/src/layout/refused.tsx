import { Alert } from "@mui/material";
import type { ReactNode } from "react";

const takeFocus = (element: HTMLElement | null) => element?.focus();

/**
 * Why a dialog was not taken. It takes the focus: the button that was pressed has been switched off meanwhile, and keys
 * such as Escape would otherwise go nowhere.
 */
export const Refused = ({ children }: { children: ReactNode }) => (
  <Alert ref={takeFocus} tabIndex={-1} severity="error" sx={{ mb: 1.5, outline: "none" }}>
    {children}
  </Alert>
);
