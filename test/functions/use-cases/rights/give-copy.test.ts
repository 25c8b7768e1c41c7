import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsOfKindUnder } from "#functions/db/records";
import { blockForSafety } from "#functions/use-cases/block-for-safety";
import { giveCopy, prepareCopy } from "#functions/use-cases/rights/give-copy";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Disclosure } from "#shared/resources/disclosure";
import { Household } from "#shared/resources/household";
import { folded, nameWords } from "#shared/rules/folded-text";
import { PersonCopy } from "#shared/rules/person-copy-shape";
import { aWorld, type World } from "#test/world";
import { aFamily, aHouseholdPlan, aPaperOf, type Family } from "./a-family.ts";

const asked = { by: "self", on: "2026-10-10", language: "it", alsoTakeOut: [], leaveOut: [] } as const;
const request = { ...asked, alsoTakeOut: [...asked.alsoTakeOut], leaveOut: [...asked.leaveOut] };

const sectionOf = (copy: PersonCopy, name: string) => copy.sections.find((section) => section.name === name)?.items;

const aStory = async (world: World, family: Family) => {
  const { household, mother, child } = family;
  await aHouseholdPlan(world, family, "Luca");
  await aPaperOf(world, family, mother.id);
  await aPaperOf(world, family, child.id, "passport");
  const entry = (values: object) =>
    world.create(DiaryEntry, { householdId: household.id, on: "2026-10-05", ...values });
  await entry({ text: "Anna cerca lavoro; Giovanna, la vicina, la aiuta.", personId: mother.id });
  await entry({ text: "LUCA (333-9998877, nato il 3/5/2015) ha la febbre." });
  await entry({ text: "Colloquio da solo", personId: child.id });
};

describe("a copy of everything held about a person", () => {
  it("holds what is hers and what is the household's, and nobody else's rows", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);

    const { copy } = await prepareCopy(world.as("coordinator"), family.mother.id, request);

    expect(PersonCopy.parse(copy)).toEqual(copy);
    expect(sectionOf(copy, "identity")).toMatchObject([{ firstName: "Anna", birthDate: "1990-03-12" }]);
    expect(sectionOf(copy, "documents")).toMatchObject([{ kind: "identityCard", number: "CA12345" }]);
    expect(sectionOf(copy, "diary")).toMatchObject([
      { text: "Anna cerca lavoro; Giovanna, la vicina, la aiuta." },
      { text: "[altra persona] ([dato omesso], nato il [dato omesso]) ha la febbre." },
    ]);
    expect(sectionOf(copy, "plans")).toMatchObject([
      {
        startingSituation: "Vive con [altra persona] in [indirizzo omesso].",
        participants: [{ role: "guest", name: "Anna Rossi" }, { role: "nonResident" }],
      },
    ]);
    expect(JSON.stringify(copy)).not.toMatch(/luca|mario|bianchi|platani|9998877|per_|hh_/i);
  });

  it("lists texts about others to be read, and is not given before they were", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    const coordinator = world.as("coordinator");
    const { toCheck } = await prepareCopy(coordinator, family.mother.id, request);
    const checked = toCheck.map(({ at }) => at);
    const given = { ...request, way: "byHand" as const };

    expect(toCheck.map(({ section }) => section)).toEqual(expect.arrayContaining(["household", "plans", "diary"]));
    expect(toCheck).toContainEqual(
      expect.objectContaining({ written: "Anna e Luca sono qui.", said: "Anna e [altra persona] sono qui." }),
    );
    await expect(
      giveCopy(coordinator, family.mother.id, { ...given, checked: checked.slice(1) }),
    ).rejects.toMatchObject({
      code: "copyToCheck",
      extra: { toCheck: [toCheck[0]] },
    });
    await expect(giveCopy(coordinator, family.mother.id, { ...given, checked })).resolves.toMatchObject({ version: 1 });
    const [told] = await recordsOfKindUnder(world.table, Household, family.household.id, Disclosure);
    expect(told).toMatchObject({ what: "copy", toPersonId: family.mother.id, on: "2026-10-12", way: "byHand" });
  });

  it("leaves a passage out with its reason, and takes out a neighbour whom only the reader knew of", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    const coordinator = world.as("coordinator");
    const first = await prepareCopy(coordinator, family.mother.id, request);
    const fever = first.toCheck.find(({ written }) => written.includes("febbre"));
    const leaveOut = [{ at: fever?.at ?? "", reason: "Salute del figlio" }];

    const { copy } = await prepareCopy(coordinator, family.mother.id, {
      ...request,
      leaveOut,
      alsoTakeOut: ["Giovanna"],
    });

    expect(copy.leftOut).toEqual([{ section: "diary", reason: "Salute del figlio" }]);
    expect(JSON.stringify(copy)).not.toMatch(/febbre|giovanna/i);
  });

  it("tells somebody who takes part without living there his own part only", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);

    const { copy } = await prepareCopy(world.as("coordinator"), family.father.id, request);

    expect(copy.sections.map(({ name }) => name)).toEqual(["identity", "plans", "changes"]);
    expect(sectionOf(copy, "plans")).toMatchObject([{ goals: [{ text: "Il padre vede [altra persona]" }] }]);
    expect(JSON.stringify(copy)).not.toMatch(/luca|anna|rossi/i);
  });

  it("tells somebody who is kept away nothing of the household, not even that he is", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    await blockForSafety(world.as("coordinator"), family.father.id, { reason: "Ordine di protezione" });

    const { copy, toCheck } = await prepareCopy(world.as("coordinator"), family.father.id, request);

    expect(copy.sections).toEqual([
      { name: "identity", kind: "people", items: [{ lastName: "Bianchi", firstName: "Mario" }] },
    ]);
    expect(toCheck).toEqual([]);
  });

  it("is refused to whoever may not read the diary that belongs into it", async () => {
    const world = await aWorld();
    const family = await aFamily(world);

    await expect(prepareCopy(world.as("area-manager"), family.mother.id, request)).rejects.toMatchObject({
      code: "copyNeedsDiary",
    });
  });

  it("shows no name of another member, whatever it is and wherever it was written", async () => {
    const name = fc.stringMatching(/^[A-ZÀÈÉØŁ][a-zàèéøñç]{2,9}$/);
    const own = ["anna", "rossi", "giulia", "sala", "mario", "bianchi"];
    await fc.assert(
      fc.asyncProperty(name, name, async (firstName, lastName) => {
        const words = [firstName, lastName].flatMap(nameWords);
        fc.pre(words.every((word) => word.length > 3 && !own.includes(word)));
        const world = await aWorld();
        const family = await aFamily(world, { firstName, lastName });
        await aHouseholdPlan(world, family, `${firstName.toUpperCase()} ${lastName}`);
        const entry = { householdId: family.household.id, on: "2026-10-05", text: `Oggi ${lastName} ${firstName}` };
        await world.create(DiaryEntry, entry);

        const { copy } = await prepareCopy(world.as("coordinator"), family.mother.id, request);

        const said = copy.sections.flatMap(({ items }) => textsIn(items)).join("\n");
        const all = folded(said.replaceAll("[altra persona]", "|")).text.split(/[^\p{L}\p{N}]+/u);
        expect(all.filter((word) => words.includes(word))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
