/** Toggles of a group that may take several rows: each with an outline of its own. */
export const separateToggles = {
  flexWrap: "wrap",
  gap: 0.5,
  "& .MuiToggleButtonGroup-grouped.MuiToggleButtonGroup-grouped": {
    m: 0,
    border: "1px solid",
    borderColor: "divider",
    borderRadius: 2,
    textTransform: "none",
    py: 0.25,
    px: 1,
    gap: 0.5,
    "&.Mui-selected": { borderColor: "currentColor" },
  },
};
