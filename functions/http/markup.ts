/** HTML that may stand as it is. Everything else is text, and shows its own angle brackets. */
export class Markup {
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

type Part = string | Markup | Part[];

const written = (part: Part): string => {
  if (Array.isArray(part)) return part.map(written).join("");
  return part instanceof Markup ? String(part) : escaped(part);
};

/** Our own HTML, word for word. Never for what somebody else wrote. */
export const raw = (source: string): Markup => new Markup(source);

/** HTML with parts put in as text, unless they are markup themselves. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.map((string, index) => string + written(parts[index] ?? "")).join(""));
