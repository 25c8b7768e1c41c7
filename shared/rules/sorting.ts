/** Order by code unit, the same on every machine and in every language. */
export const byText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

export const byId = (a: { id: string }, b: { id: string }): number => byText(a.id, b.id);
