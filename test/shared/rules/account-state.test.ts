import { expect, it } from "vitest";
import { accountStateOf } from "#shared/rules/account-state";

const TODAY = "2026-10-12";

it.each([
  ["notInvited", {}],
  ["invited", { invitedOn: "2026-10-01" }],
  ["active", { invitedOn: "2026-10-01", lastSeenAt: "2026-10-02T08:00:00.000Z" }],
  ["active", { lastSeenAt: "2026-10-02T08:00:00.000Z", activeTo: TODAY }],
  ["suspended", { suspended: true, lastSeenAt: "2026-10-02T08:00:00.000Z" }],
  ["left", { activeTo: "2026-10-11", suspended: true }],
  ["left", { archived: true }],
])("says %s of %j", (state, facts) => {
  expect(accountStateOf({ archived: false, ...facts }, TODAY)).toBe(state);
});
