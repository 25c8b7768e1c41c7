/** The buttons and dialogs with which a record moves on. */
export const steps = {
  possible: "Che cosa si può fare ora",
  others: "Altri passi",
  taken: "Fatto: %{step}",
  way: "Stato",
};
