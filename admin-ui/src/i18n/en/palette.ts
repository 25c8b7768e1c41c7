/** Going to anything by a few letters. */
export const palette = {
  title: "Go to…",
  hint: "Household, person, referral, page…",
  found: "Found",
  nothing: "Nothing with these words, among what you may see.",
  page: "Page",
};
