import { describe, expect, it } from "vitest";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { pageGroups } from "#admin-ui/layout/pages.ts";
import { type ActHost, actsFor, type Wanted } from "#admin-ui/palette/acts.ts";
import { matchesFor } from "#admin-ui/palette/matching.ts";
import { accessTo, actionsOf, type Role, roles } from "#shared/access";
import { resources } from "#shared/resources/index";

const meAs = (role: Role) => ({
  username: role,
  name: role,
  unitIds: [],
  roles: [role],
  may: Object.fromEntries(
    resources.map((resource) => {
      const { read, edit, create } = accessTo(resource, [role]);
      return [resource.name, { read: [...read], edit: [...edit], create }];
    }),
  ),
  actions: [...actionsOf([role])],
});

const done: (Wanted | string)[] = [];
const host: ActHost = {
  open: (wanted) => done.push(wanted),
  go: (to, begin) => done.push(begin ? `${to}!` : to),
  isDark: false,
  switchMode: () => done.push("mode"),
  switchLanguage: () => done.push("language"),
  signOut: () => done.push("signOut"),
};

const speech = speechIn("it");
const actsAs = (role: Role, language: "it" | "en" = "it") => actsFor(meAs(role), speechIn(language), host);
const doAs = (role: Role, query: string) => {
  const [act] = matchesFor(query, actsAs(role), { alike: speech.t.palette.alike });
  if (typeof act?.leads === "function") act.leads();
  return done.at(-1);
};

describe("what can be done from the palette", () => {
  it.each(roles)("tells each act of %s from the others by its name, in both languages", (role) => {
    for (const language of ["it", "en"] as const) {
      const labels = actsAs(role, language).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it("is found by the words that people use", () => {
    expect(doAs("coordinator", "nuova segnalazione")).toBe("/referrals/new");
    expect(doAs("coordinator", "telefonata")).toBe("/referrals/new");
    expect(doAs("coordinator", "accogli in emergenza")).toEqual({ dialog: "emergency" });
    expect(doAs("coordinator", "nuovo nucleo")).toEqual({ dialog: "create", resource: "households" });
    expect(doAs("coordinator", "opzione")).toEqual({ dialog: "option" });
    expect(doAs("educator", "scrivi nel diario")).toEqual({ dialog: "diary" });
    expect(doAs("area-manager", "invita")).toBe("/accounts!");
    expect(doAs("administration", "tema scuro")).toBe("mode");
    expect(doAs("administration", "disconnetti")).toBe("signOut");
  });

  it("makes every kind of record that this person may create", () => {
    const offered = actsAs("coordinator").map(({ key }) => key);
    const ownWay = ["referrals", "diary-entries", "team-meetings", "partner-clients", "capacity-reports", "views"];
    const creatable = resources
      .map(({ name }) => name)
      .filter((name) => meAs("coordinator").may[name]?.create && !ownWay.includes(name));

    expect(offered).toEqual(expect.arrayContaining(creatable.map((name) => `act:create:${name}`)));
    expect(actsAs("educator").some(({ key }) => key === "act:invite")).toBe(false);
  });
});

describe("the pages of the menu", () => {
  it.each(roles)("are for %s each listed once", (role) => {
    const listed = pageGroups(meAs(role), speech).flatMap(({ pages }) => pages.map(({ to }) => to));

    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain("/board");
  });

  it("offer oversight to whoever has it", () => {
    const pagesOf = (role: Role) => pageGroups(meAs(role), speech).flatMap(({ pages }) => pages.map(({ to }) => to));

    expect(pagesOf("area-manager")).toEqual(expect.arrayContaining(["/who-may", "/accounts", "/retention"]));
    expect(pagesOf("educator")).not.toContain("/accounts");
  });
});
