import type { Language } from "#shared/words/sentence";

/** HTML that is safe to send: made only by `html`, which escapes every value put into it. */
export interface Html {
  readonly markup: string;
}

type Value = string | Html | undefined | readonly Html[];

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const written = (value: Value): string => {
  if (value === undefined) return "";
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
};

export const html = (parts: TemplateStringsArray, ...values: Value[]): Html => ({
  markup: parts.map((part, at) => part + written(values[at])).join(""),
});

/** The colours of the SPA's two themes; contrast is at least 4.5 : 1 for text and 3 : 1 for borders of controls. */
const style: Html = {
  markup: `<style>
:root { color-scheme: light dark;
  --ground: light-dark(#f6f4ef, #131918); --paper: light-dark(#ffffff, #1b2322); --line: light-dark(#dfdace, #36423f);
  --control: light-dark(#8d897e, #7d8a86); --ink: light-dark(#1c2523, #e9edea); --soft: light-dark(#53605d, #a9b6b2);
  --wall: light-dark(#1d5a53, #8fcfc4); --deep: light-dark(#123f3a, #b4e0d8); --on-wall: light-dark(#ffffff, #0b2320);
  --tint: light-dark(#e1eeeb, #213c38); --light: light-dark(#b0481f, #e8a07c);
  --bad: light-dark(#a3271d, #f4a59c); --bad-tint: light-dark(#fbe9e6, #3f2220) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 2rem 1rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif }
main { width: 100%; max-width: 26rem; display: grid; gap: 1.25rem }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 1rem; padding: 2rem }
.mark { display: block; margin: 0 auto; color: var(--wall) }
.mark .door { fill: var(--light) }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em }
h2 { margin: 0 0 .25rem; font-size: 1rem }
p { margin: 0; color: var(--soft) }
form { display: grid; gap: 1rem; margin-top: 1.5rem }
label { display: grid; gap: .375rem; font-weight: 600 }
input { font: inherit; font-weight: 400; color: inherit; background: var(--paper); border: 1px solid var(--control); border-radius: .5rem;
  padding: .6rem .75rem; min-height: 2.75rem; width: 100% }
button, .button { font: inherit; font-weight: 600; color: var(--on-wall); background: var(--wall); border: 0;
  border-radius: .5rem; padding: .6rem 1rem; min-height: 2.75rem; cursor: pointer; text-align: center;
  text-decoration: none; display: block }
button:hover, .button:hover { background: var(--deep) }
:focus-visible { outline: 2px solid var(--light); outline-offset: 2px }
.alert { color: var(--bad); background: var(--bad-tint); border-radius: .5rem; padding: .75rem 1rem; margin-top: 1.25rem }
[aria-invalid] { border-color: var(--bad) }
ul { list-style: none; margin: .75rem -.75rem 0; padding: 0; display: grid; gap: .25rem }
.person { display: grid; align-content: center; min-height: 3.25rem; padding: .4rem .75rem; border-radius: .5rem;
  color: inherit; text-decoration: none }
.person:hover, .person[aria-current] { background: var(--tint) }
.person b { color: var(--wall) }
.person span { color: var(--soft); font-size: .875rem }
.button { margin-top: 1.5rem }
</style>`,
};

const mark = html`<svg class="mark" viewBox="0 0 32 32" width="56" height="56" aria-hidden="true">
<path d="M7 27V13a9 9 0 0 1 18 0v14" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>
<path class="door" d="M12.5 27V13.5a3.5 3.5 0 0 1 7 0V27z"/>
<path d="M3.5 27h25" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>`;

/** A whole page in the looks of the SPA, with neither scripts nor files of its own. */
export const page = (language: Language, title: string, body: Html): string =>
  html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><title>${title} – Soglia</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">${style}</head>
<body><main>${mark}${body}</main></body></html>`.markup;
