export const languages = ["it", "en"] as const;
export type Language = (typeof languages)[number];

/** The first language we speak among those that a browser asks for; Italian when it asks for none of them. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const asked = (acceptLanguage ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim().slice(0, 2));
  return (
    languages.find((language) => language === asked.find((a) => (languages as readonly string[]).includes(a))) ?? "it"
  );
};

/** Puts values where a sentence says `%{name}`; a placeholder without a value stays visible. */
export const sentence = (template: string, params: Record<string, string | number> = {}): string =>
  template.replace(/%\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
