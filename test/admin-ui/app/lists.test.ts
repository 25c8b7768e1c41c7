import { describe, expect, it } from "vitest";
import { en } from "#admin-ui/i18n/en.ts";
import { it as italian } from "#admin-ui/i18n/it.ts";
import { resources } from "#shared/resources/index";

/** Kinds whose list is a page of its own, with words of its own for having nothing to show. */
const ownPages = ["team-meetings", "partner-clients", "capacity-reports"];

describe("a list without anything in it", () => {
  it.each([
    ["it", italian],
    ["en", en],
  ])("says in %s what belongs there, for each kind", (_, { lists }) => {
    const kinds = resources.map(({ name }) => name).filter((name) => !ownPages.includes(name));

    expect(Object.keys(lists.holds).sort()).toEqual(kinds.sort());
  });
});
