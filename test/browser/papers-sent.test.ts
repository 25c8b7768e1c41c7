import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { go, signedIn } from "./visit.ts";

describe("a paper that is sent", () => {
  let page: Page;
  let other: Colleague;

  const inDialog = () => page.getByRole("dialog");

  const nameOf = async (organisationId: unknown) =>
    String((await other.list("organisations")).find(({ id }) => id === organisationId)?.name);

  const referralOf = async ({ referralId }: StoredRecord) =>
    (await other.list("referrals")).find(({ id }) => id === referralId);

  const sent = async (planId: string) => (await other.list("disclosures")).filter((one) => one.planId === planId);

  beforeAll(async () => {
    other = await colleague("coordinator");
    page = await signedIn("coordinator");
  });
  afterAll(closeBrowser);

  it("is marked on the page of a plan, with what, to whom and when filled in", async () => {
    const homes = (await other.list("households")).filter(
      ({ status, referralId }) => status === "inHousing" && referralId,
    );
    const plans = await other.list("plans");
    const plan = plans.find((one) => one.status === "active" && homes.some(({ id }) => id === one.householdId));
    const home = homes.find(({ id }) => id === plan?.householdId);
    if (!plan || !home) throw new Error("The demo has no active plan of a household that came by a referral.");
    const recipientId = (await referralOf(home))?.referringServiceId;
    await go(page, `/plans/${plan.id}`);

    await page.getByRole("button", { name: "Segna come inviato" }).click();
    await inDialog().getByRole("combobox", { name: "Come" }).click();
    await page.getByRole("option", { name: "PEC" }).click();
    expect(await inDialog().getByRole("combobox", { name: "A quale ente" }).inputValue()).toBe(
      await nameOf(recipientId),
    );
    await inDialog().getByRole("button", { name: "Salva" }).click();
    await inDialog().waitFor({ state: "detached" });

    expect(await sent(plan.id)).toMatchObject([
      {
        householdId: home.id,
        what: "plan",
        document: `${plan.kind} ${home.code} ed. ${plan.edition}`,
        recipientId,
        on: new Date().toLocaleDateString("sv", { timeZone: "Europe/Rome" }),
        way: "certifiedEmail",
      },
    ]);
  });

  it("is marked beside the letter, and telling the service stays to be written down", async () => {
    const referral = (await other.list("referrals")).find(
      ({ status, householdId, referringServiceId }) => status === "admitted" && householdId && referringServiceId,
    );
    if (!referral) throw new Error("The demo has no admitted referral of a service.");
    await go(page, `/referrals/${referral.id}`);
    await page
      .getByRole("button", { name: /^Registra la comunicazione/ })
      .first()
      .click();

    await inDialog().getByRole("button", { name: "Segna come inviato" }).click();
    const marking = page.getByRole("dialog", { name: "Segna come inviato" });
    expect(await marking.getByRole("textbox", { name: "Quale documento" }).inputValue()).toContain("Accoglimento");
    await marking.getByRole("combobox", { name: "Come" }).click();
    await page.getByRole("option", { name: "E-mail" }).click();
    await marking.getByRole("button", { name: "Salva" }).click();
    await marking.waitFor({ state: "detached" });

    await inDialog().getByRole("heading", { name: "Registra la comunicazione" }).waitFor();
    const told = (await other.list("disclosures")).filter(({ referralId }) => referralId === referral.id);
    expect(told).toMatchObject([
      { householdId: referral.householdId, what: "letter", recipientId: referral.referringServiceId, way: "email" },
    ]);
    const after = (await other.list("referrals")).find(({ id }) => id === referral.id);
    expect(after?.outcomeTold).toEqual(referral.outcomeTold);
  });

  it("is not offered while the plan is a draft", async () => {
    const household = await other.create("households", { type: "singleWoman" });
    const draft = await other.create("plans", { householdId: household.id, kind: "PEI" });
    await go(page, `/plans/${draft.id}`);

    await page.getByRole("button", { name: "Modifica il progetto" }).waitFor();
    expect(await page.getByRole("button", { name: "Segna come inviato" }).count()).toBe(0);
  });
});
