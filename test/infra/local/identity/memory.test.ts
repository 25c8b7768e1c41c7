import { expect, it } from "vitest";
import { memory } from "#infra/local/identity/memory";

const withClock = () => {
  const clock = { seconds: 0 };
  return { clock, adapter: memory(undefined, () => clock.seconds * 1_000) };
};

it("finds what was put there, by id and by uid, each model for itself", async () => {
  const { adapter } = withClock();
  await adapter("Session").upsert("1", { uid: "u", accountId: "coordinator" }, 60);

  expect(await adapter("Session").find("1")).toMatchObject({ accountId: "coordinator" });
  expect(await adapter("Session").findByUid("u")).toMatchObject({ accountId: "coordinator" });
  expect(await adapter("Grant").find("1")).toBeUndefined();
  expect(await adapter("Grant").findByUid("u")).toBeUndefined();
  expect(await adapter("Session").findByUserCode("u")).toBeUndefined();
});

it("forgets what has ended or been destroyed", async () => {
  const { clock, adapter } = withClock();
  const sessions = adapter("Session");
  await sessions.upsert("short", { uid: "s" }, 60);
  await sessions.upsert("long", { uid: "l" });
  await sessions.upsert("gone", { uid: "g" }, 60);
  await sessions.destroy("gone");

  clock.seconds = 60;

  expect(await sessions.find("short")).toBeUndefined();
  expect(await sessions.findByUid("s")).toBeUndefined();
  expect(await sessions.find("gone")).toBeUndefined();
  expect(await sessions.find("long")).toBeDefined();
});

it("marks a code as used, and withdraws all that a grant gave", async () => {
  const { adapter } = withClock();
  await adapter("AuthorizationCode").upsert("code", { grantId: "g" }, 60);
  await adapter("RefreshToken").upsert("token", { grantId: "g" }, 60);
  await adapter("RefreshToken").upsert("other", { grantId: "h" }, 60);

  await adapter("AuthorizationCode").consume("code");
  const used = await adapter("AuthorizationCode").find("code");
  await adapter("RefreshToken").revokeByGrantId("g");

  expect(used).toMatchObject({ consumed: expect.any(Number) });
  expect(await adapter("AuthorizationCode").find("code")).toBeUndefined();
  expect(await adapter("RefreshToken").find("token")).toBeUndefined();
  expect(await adapter("RefreshToken").find("other")).toBeDefined();
});
