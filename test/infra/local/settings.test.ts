import { expect, it } from "vitest";
import { readSettings, speaksToLoopback } from "#infra/local/settings";

it("needs nothing to be set", () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: ".data",
    tableName: "soglia",
    seed: "demo",
  });
});

it("takes what is set", () => {
  const env = { PORT: "0", HOST: "0.0.0.0", DATA_DIR: "/x", DYNAMODB_ENDPOINT: "http://127.0.0.1:8000", SEED: "none" };

  expect(readSettings(env)).toMatchObject({
    port: 0,
    host: "0.0.0.0",
    dataDir: "/x",
    endpoint: "http://127.0.0.1:8000",
    seed: "none",
  });
});

it("counts an empty variable as not set", () => {
  expect(readSettings({ PORT: "", SEED: "", DYNAMODB_ENDPOINT: "" })).toEqual(readSettings({}));
});

it.each([
  [{ PORT: "http" }, /^PORT is "http": give a number/],
  [{ PORT: "-1" }, /^PORT is "-1"/],
  [{ PORT: "70000" }, /^PORT is "70000"/],
  [{ DYNAMODB_ENDPOINT: "localhost:8000" }, /^DYNAMODB_ENDPOINT is "localhost:8000": give an address/],
  [{ DYNAMODB_ENDPOINT: "nothing" }, /^DYNAMODB_ENDPOINT is "nothing"/],
  [{ LOOPBACK_WEBHOOKS: "true" }, /^LOOPBACK_WEBHOOKS is "true": it can be/],
  [{ SEED: "some" }, /^SEED is "some": it can be/],
])("says in a sentence what is wrong with %j", (env, sentence) => {
  expect(() => readSettings(env)).toThrow(
    expect.objectContaining({ name: "StartFailure", message: expect.stringMatching(sentence) }),
  );
});

it.each([
  [{}, true],
  [{ SEED: "none" }, false],
  [{ SEED: "none", LOOPBACK_WEBHOOKS: "yes" }, true],
  [{ LOOPBACK_WEBHOOKS: "no" }, false],
  [{ DYNAMODB_ENDPOINT: "http://127.0.0.1:8000" }, true],
  [{ DYNAMODB_ENDPOINT: "https://dynamodb.eu-south-1.amazonaws.com" }, false],
  [{ DYNAMODB_ENDPOINT: "https://dynamodb.eu-south-1.amazonaws.com", LOOPBACK_WEBHOOKS: "yes" }, false],
])("with %j lets webhooks go to this machine: %s", (env, expected) => {
  expect(speaksToLoopback(readSettings(env))).toBe(expected);
});
