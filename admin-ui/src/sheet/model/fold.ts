/** A text without what people type differently: case, accents, apostrophes ("e'" is "è") and surplus blanks. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘`´]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
