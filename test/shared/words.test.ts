import { describe, expect, it } from "vitest";
import { fieldErrorsOf } from "#functions/use-cases/field-errors";
import { refusalStatus } from "#shared/refusal";
import { resources } from "#shared/resources/index";
import { Organisation } from "#shared/resources/organisation";
import { Referral } from "#shared/resources/referral";
import { anomalyKinds } from "#shared/rules/anomalies";
import { steps } from "#shared/steps/index";
import { en } from "#shared/words/en";
import { it as italian } from "#shared/words/it";
import { languages, sentence } from "#shared/words/sentence";
import { wordAt } from "#shared/words/word-at";
import { wordsIn } from "#shared/words/words-in";
import { codesInSource, listsInUse, members, ownFields, system } from "./words-in-use.ts";

/** Every sentence by its dotted path. */
const sentencesOf = (words: object, above = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${above}${key}`, value] as [string, string]] : sentencesOf(value, `${above}${key}.`),
  );

/** Everything that can be wrong with a typed value. */
const mistakes = [
  {
    resource: Referral,
    record: {
      colour: "blue",
      receivedOn: "2026-02-30",
      urgency: "never",
      priority: 0,
      needs: 7,
      referringContact: "x".repeat(200),
      householdId: "N-0001",
    },
  },
  { resource: Organisation, record: { email: "nobody", roles: ["payer", "payer"] } },
];

/** They have pages of their own, and a line in a history as every step. */
const takenElsewhere = ["plans.holdReview", "referrals.admit"];

const placeholders = (text: string) => [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(languages)("the words in %s", (language) => {
  const words = wordsIn(language);

  it("name every kind of record, one and many", () => {
    const unnamed = resources.filter(
      ({ name }) => !wordAt(words, "resources", name, "one") || !wordAt(words, "resources", name, "many"),
    );

    expect(unnamed.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(words.resources).sort()).toEqual(resources.map(({ name }) => name).sort());
  });

  it("label every field of every record", () => {
    const bareFields = ownFields.filter(({ resource, field }) => !wordAt(words, "fields", resource, field.name));

    expect(bareFields.map(({ resource, field }) => `${resource}.${field.name}`)).toEqual([]);
    expect(Object.keys(words.fields.system).sort()).toEqual([...system].sort());
  });

  it.each(["fields", "help"] as const)("keep nothing under %s for a field that is gone", (group) => {
    const known = ["system", ...resources.map(({ name }) => name)];
    const labelled = sentencesOf(words[group]).map(([path]) => path);
    const gone = labelled.filter((path) => {
      const [resource = "", field = ""] = path.split(".");
      if (resource === "system") return !system.includes(field);
      return (
        !known.includes(resource) || !ownFields.some((own) => own.resource === resource && own.field.name === field)
      );
    });

    expect(gone).toEqual([]);
  });

  it("never give two fields of one record the same label", () => {
    const doubled = resources.flatMap(({ name }) => {
      const labels = [...Object.values(words.fields.system), ...sentencesOf(words.fields).flatMap(labelOf(name))];
      return labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `${name}: ${label}`);
    });

    expect(doubled).toEqual([]);
  });

  it("label every member of a list field, and only those", () => {
    const labelled = Object.entries(words.parts).flatMap(([path, labels]) =>
      Object.entries(labels).map(([name, label]) => (label ? `${path}.${name}` : "")),
    );

    expect(labelled.sort()).toEqual(members.map(({ path }) => path.join(".")).sort());
  });

  it("name every value of every list, and no value that is gone", () => {
    const named = [...listsInUse].map(([list]) => [list, valuesUnder(words.values, list)]);

    expect(named).toEqual([...listsInUse].map(([list, options]) => [list, [...options].sort()]));
  });

  it("name every value that a member of a list field may have", () => {
    const lists = Object.keys(words.values).map((list) => valuesUnder(words.values, list).join());
    const unnamed = members.filter(({ options }) => options && !lists.includes([...options].sort().join()));

    expect(unnamed.map(({ path }) => path.join("."))).toEqual([]);
  });

  it("have a sentence for every refusal, and none for a refusal that is gone", () => {
    expect(Object.keys(words.refusals).sort()).toEqual(Object.keys(refusalStatus).sort());
  });

  it("say what is odd about every kind of anomaly", () => {
    expect(Object.keys(words.anomalies).sort()).toEqual([...anomalyKinds].sort());
  });

  it("have a sentence with all its values for whatever is wrong with a field", () => {
    const sentences = mistakes.flatMap(({ resource, record }) => {
      const parsed = resource.schema.partial().safeParse(record);
      const errors = parsed.success ? {} : fieldErrorsOf(parsed.error, record);
      return Object.values(errors).map(({ code, params }) => {
        const template = wordAt(words, "fieldErrors", code);
        return template ? sentence(template, params) : `no sentence for ${code}`;
      });
    });

    expect(sentences).toHaveLength(9);
    expect(sentences.filter((text) => text.includes("%{") || text.startsWith("no sentence"))).toEqual([]);
  });

  it.each(codesInSource)("have a sentence for the field error %s", (code) => {
    expect(wordAt(words, "fieldErrors", code)).toBeTruthy();
  });

  it("name every step and say what it does, and keep no words for a step that is gone", () => {
    const named = Object.entries(words.steps).flatMap(([kind, own]) =>
      Object.entries(own).flatMap(([step, said]) => Object.keys(said).map((word) => `${kind}.${step}.${word}`)),
    );
    const taken = [
      ...Object.values(steps)
        .flat()
        .map(({ of, name }) => `${of.name}.${name}`),
      ...takenElsewhere,
    ].flatMap((step) => [`${step}.name`, `${step}.about`]);

    expect(named.sort()).toEqual(taken.sort());
  });

  it("leave nothing empty", () => {
    const empty = sentencesOf(words).filter(([, text]) => text.trim() === "");

    expect(empty).toEqual([]);
  });

  it("keep labels short enough for a column", () => {
    const long = sentencesOf(words.fields).filter(([, label]) => label.length > 30);

    expect(long).toEqual([]);
  });
});

const labelOf =
  (resource: string) =>
  ([path, label]: [string, string]): string[] =>
    path.startsWith(`${resource}.`) ? [label] : [];

const valuesUnder = (values: object, list: string): string[] => {
  const labels: unknown = Object.entries(values).find(([name]) => name === list)?.[1];
  return typeof labels === "object" && labels ? Object.keys(labels).sort() : [];
};

describe("the sources", () => {
  it("have been searched for the codes of field errors", () => {
    expect(codesInSource).toEqual(expect.arrayContaining(["required", "notInFuture", "placeRequired"]));
  });
});

describe("the two languages", () => {
  it("use the same placeholders in each sentence", () => {
    const english = new Map(sentencesOf(en));
    const different = sentencesOf(italian).filter(
      ([path, text]) => placeholders(text).join() !== placeholders(english.get(path) ?? "").join(),
    );

    expect(different.map(([path]) => path)).toEqual([]);
  });

  it("say the same things", () => {
    const paths = (words: object) => sentencesOf(words).map(([path]) => path);

    expect(paths(en).sort()).toEqual(paths(italian).sort());
  });
});

describe("a sentence", () => {
  it("says why there is no room and when there will be", () => {
    const { refusals, noRoomReasons, firstFree } = italian;
    const reason = sentence(noRoomReasons.unitFull, { unit: "Abitare Insieme", max: 3, present: 3 });
    const refusal = sentence(refusals.noRoom, { unit: "Abitare Insieme", reason });

    expect(`${refusal} ${sentence(firstFree, { date: "05/12/2026" })}`).toBe(
      "Non c'è posto in Abitare Insieme. Abitare Insieme accoglie al massimo 3 nuclei e quel giorno ne ospita già 3. Primo giorno possibile: 05/12/2026.",
    );
  });

  it("has no word for a name that does not exist", () => {
    expect(wordAt(italian, "fields", "units", "colour")).toBeUndefined();
    expect(wordAt(italian, "fields", "constructor")).toBeUndefined();
  });
});
