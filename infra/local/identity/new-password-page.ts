import type { Language } from "#shared/words/sentence";
import type { FirstPasswordProblem } from "./first-password.ts";
import { html, page } from "./html.ts";
import { signInWords } from "./words.ts";

export interface NewPasswordView {
  username: string;
  problem?: FirstPasswordProblem;
}

/** Where somebody who was invited chooses her own password. A password manager offers and keeps one. */
export const newPasswordPage = (language: Language, { username, problem }: NewPasswordView): string => {
  const words = signInWords(language);
  const invalid = problem ? html` aria-invalid="true" aria-describedby="rule problem"` : html` aria-describedby="rule"`;
  return page(
    language,
    problem ? `${words.error}: ${words.newTitle}` : words.newTitle,
    html`<section class="card"><h1>${words.newTitle}</h1><p>${words.newLead}</p>
${problem ? html`<p class="alert" id="problem" role="alert">${words.newProblems[problem]}</p>` : undefined}
<form method="post"><input name="username" value="${username}" autocomplete="username" hidden readonly>
<label>${words.newPassword}<input name="new-password" type="password" autocomplete="new-password"
 required autofocus${invalid}></label><p id="rule">${words.newRule}</p>
<label>${words.newAgain}<input name="again" type="password" autocomplete="new-password" required${invalid}></label>
<button>${words.newConfirm}</button></form></section>`,
  );
};
