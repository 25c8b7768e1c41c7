import { describe, expect, it } from "vitest";
import * as z from "zod";
import { labelOf, listWith, partLabelOf } from "#admin-ui/record/labels.ts";
import { type Member, membersOf } from "#admin-ui/record/members.ts";
import { resourceNamed, resources } from "#shared/resources/index";
import { languages } from "#shared/words/sentence";
import { wordsIn } from "#shared/words/words-in";

const membersIn = (resource: string, field: string): readonly Member[] => {
  const schema = resourceNamed(resource)?.field(field)?.schema;
  return schema ? membersOf(schema) : [];
};

const lists = resources.flatMap((resource) =>
  resource.fields
    .filter(({ editor, schema }) => editor === "list" && !(schema instanceof z.ZodRecord))
    .map((field) => ({ path: `${resource.name}.${field.name}`, members: membersOf(field.schema) })),
);

describe("the members of list fields", () => {
  it("are read from their schema, with their editors", () => {
    expect(membersIn("places", "availability")).toEqual([
      { name: "from", editor: "date", required: true },
      { name: "to", editor: "date", required: false },
    ]);
  });

  it("know their choices, what they refer to and the lists inside them", () => {
    const byName = new Map(membersIn("plans", "goals").map((member) => [member.name, member]));

    expect(byName.get("status")?.values).toContain("partlyReached");
    expect(byName.get("actions")?.members?.map(({ name }) => name)).toContain("doneOn");
    expect(membersIn("households", "educators")[0]).toMatchObject({ editor: "reference", refersTo: "staff" });
  });

  it.each(lists)("of $path are found, labelled and in words in every language", ({ path, members }) => {
    expect(members.length).toBeGreaterThan(0);
    for (const language of languages) {
      const words = wordsIn(language);
      for (const { name, values } of members) {
        expect(partLabelOf(words, path, name), `${path}.${name} in ${language}`).not.toBe(name);
        if (values) expect(listWith(words, values), `${path}.${name} in ${language}`).toBeDefined();
      }
    }
  });

  it("do not touch the registration of a field that is also a member", () => {
    membersIn("units", "ruleVersions");

    expect(resourceNamed("units")?.field("maxHouseholds")).toMatchObject({ statedLater: true });
  });

  it("stand beside fields that all have a label", () => {
    const words = wordsIn("it");
    const unnamed = resources.flatMap(({ name, fields }) =>
      fields.filter((field) => labelOf(words, name, field.name) === field.name).map((field) => `${name}.${field.name}`),
    );

    expect(unnamed).toEqual([]);
  });
});
