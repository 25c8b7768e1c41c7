import { afterAll, describe, expect, it } from "vitest";
import { functionEntries, functionNames } from "#infra/aws/function-entries";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { service } = synthesise();
const environment = process.env;

const handlers = Object.entries(propertiesOf(service, "AWS::Lambda::Function"));

const handlerOf = (name: string) => handlers.find(([id]) => id.startsWith(`Functions${name}Handler`))?.[1];

const variablesOf = (name: string): Record<string, unknown> => handlerOf(name)?.Environment?.Variables ?? {};

/** Loads an entry where nothing is known but these variables, and answers which of them it has asked for. */
const askedBy = async (folder: string, variables: string[]): Promise<string[]> => {
  const asked = new Set<string>();
  const told = Object.fromEntries(variables.map((variable) => [variable, `https://example.org/${variable}`]));
  process.env = new Proxy<NodeJS.ProcessEnv>(told, {
    get: (target, variable: string) => {
      if (variable in target) asked.add(variable);
      return target[variable];
    },
  });
  const { handler } = await import(`../../../functions/${folder}/index.ts`);
  expect(handler).toBeTypeOf("function");
  return [...asked];
};

describe("the environment", () => {
  afterAll(() => {
    process.env = environment;
  });

  it.each(functionNames)("of %s is what it asks for at its start, no more and no less", async (name) => {
    const given = Object.keys(variablesOf(name));

    expect((await askedBy(functionEntries[name].entry, given)).toSorted()).toEqual(given.toSorted());
  });

  it("holds no secret", () => {
    const secret = functionNames.flatMap((name) =>
      Object.entries(variablesOf(name))
        .filter(([, value]) => /resolve:(secretsmanager|ssm)/.test(JSON.stringify(value)))
        .map(([variable]) => variable),
    );

    expect(secret).toEqual([]);
  });

  it("is encrypted with a key of our own", () => {
    for (const name of functionNames) expect(JSON.stringify(handlerOf(name)?.KmsKeyArn)).toContain('"Key961B73FD"');
  });
});
