import { type Language, sentence } from "#shared/words/sentence";
import type { Problem } from "./check-password.ts";
import { type DemoPerson, demoPeople } from "./demo-people.ts";
import { html, page } from "./html.ts";
import { type SignInWords, signInWords } from "./words.ts";

export interface SignInView {
  /** Written into its field; unset at first. */
  username?: string;
  problem?: Problem;
  /** How long to wait, with the problem `wait`. */
  seconds?: number;
  /** Everything is invented and may be tried out. */
  demo: boolean;
}

const personLink = (words: SignInWords, chosen?: string) => {
  const current = (username: string) => (username === chosen ? html` aria-current="true"` : undefined);
  return ({ username, name, role }: DemoPerson) =>
    html`<li><a class="person" href="?username=${username}"${current(username)}>
<b>${username}</b><span>${name.replace(" (demo)", "")}, ${words.roles[role]}</span></a></li>`;
};

const demoCard = (words: SignInWords, chosen?: string) =>
  html`<section class="card" aria-labelledby="demo"><h2 id="demo">${words.demoTitle}</h2><p>${words.demoLead}</p>
<ul>${demoPeople.map(personLink(words, chosen))}</ul></section>`;

/** Where people say who they are. Needs no script; a password manager recognises its fields. */
export const signInPage = (language: Language, { username, problem, seconds = 0, demo }: SignInView): string => {
  const words = signInWords(language);
  const said = problem && sentence(words[problem], { seconds });
  const isMistake = problem === "wrong" || problem === "missing";
  const invalid = isMistake ? html` aria-invalid="true" aria-describedby="problem"` : undefined;
  const toName = username ? undefined : html` autofocus`;
  const toPassword = username ? html` autofocus` : undefined;
  return page(
    language,
    said ? `${words.error}: ${words.title}` : words.title,
    html`<section class="card"><h1>${words.title}</h1><p>${words.lead}</p>
${said ? html`<p class="alert" id="problem" role="alert">${said}</p>` : undefined}
<form method="post"><label>${words.username}<input name="username" value="${username}" autocomplete="username"
 autocapitalize="none" spellcheck="false" required${toName}${invalid}></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password"
 required${toPassword}${invalid}></label>
<button>${words.signIn}</button></form></section>${demo ? demoCard(words, username) : undefined}`,
  );
};

const messagePage = (language: Language, title: string, message: string): string =>
  page(
    language,
    title,
    html`<section class="card"><h1>${title}</h1><p>${message}</p>
<a class="button" href="/">${signInWords(language).home}</a></section>`,
  );

/** For a sign-in that nobody is waiting for any more. */
export const expiredPage = (language: Language): string => {
  const { expiredTitle, expired } = signInWords(language);
  return messagePage(language, expiredTitle, expired);
};

/** For a request that the provider cannot take; what was wrong with it is for programmers, not for this page. */
export const failedPage = (language: Language): string => {
  const { failedTitle, failed } = signInWords(language);
  return messagePage(language, failedTitle, failed);
};
