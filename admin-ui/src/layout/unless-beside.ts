/** Closes a dialog by Escape and not by a click beside it, which would throw away what was typed or stands only there. */
export const unlessBeside =
  (onClose: () => void) =>
  (_: unknown, reason: string): void => {
    if (reason !== "backdropClick") onClose();
  };
