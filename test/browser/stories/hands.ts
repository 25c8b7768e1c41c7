import type { Locator, Page } from "playwright-core";

/** What is asked for now. */
export const dialogOf = (page: Page): Locator => page.getByRole("dialog");

/** A part of a page, by its heading. */
export const section = (page: Page, title: string): Locator => page.getByRole("region", { name: title, exact: true });

/** Chooses in a list that opens; `option` is what it says, or how it begins. */
export const choose = async (within: Locator, name: string | RegExp, option: string | RegExp): Promise<void> => {
  await within.getByRole("combobox", { name, exact: true }).click();
  await within.page().getByRole("option", { name: option }).first().click();
};

/** Types into a field that proposes what begins like it, and takes the proposal. */
export const find = async (within: Locator, name: string | RegExp, typed: string): Promise<void> => {
  await within.getByRole("combobox", { name, exact: true }).fill(typed);
  await within.page().getByRole("option", { name: typed }).first().click();
};

/** Presses the button of an open form and waits until it has been taken. */
export const confirm = async (page: Page, name: string): Promise<void> => {
  await dialogOf(page).getByRole("button", { name, exact: true }).click();
  await dialogOf(page).waitFor({ state: "detached" });
};

/** Opens the form of a step: its button stands on the page, or behind "Altri passi". */
export const begin = async (within: Locator, step: string): Promise<Locator> => {
  const possible = within.getByRole("group", { name: "Che cosa si può fare ora" });
  await possible.first().waitFor();
  const button = possible.getByRole("button", { name: `${step}…`, exact: true });
  if (await button.count()) await button.first().click();
  else {
    await possible.first().getByRole("button", { name: "Altri passi" }).click();
    await within
      .page()
      .getByRole("menuitem", { name: `${step}…`, exact: true })
      .click();
  }
  await dialogOf(within.page()).waitFor();
  return dialogOf(within.page());
};

/** Takes a step from its button to the end; `fill` answers what its form asks. */
export const take = async (
  within: Locator,
  step: string,
  fill: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> => {
  await fill(await begin(within, step));
  await confirm(within.page(), step);
};
