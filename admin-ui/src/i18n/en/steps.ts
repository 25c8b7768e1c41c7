/** The buttons and dialogs with which a record moves on. */
export const steps = {
  possible: "What can be done now",
  others: "Other steps",
  taken: "Done: %{step}",
  way: "Status",
};
