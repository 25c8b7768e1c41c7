import { expect, it } from "vitest";
import { wayIn } from "#infra/local/gateway/ways-in";

it.each([
  ["GET", "/partner/v1/capacity", "partner/capacity.read"],
  ["POST", "/partner/v1/referrals", "partner/referrals.write"],
  ["GET", "/partner/v1/referrals", "partner/referrals.read"],
  ["GET", "/partner/v1/referrals/ref_1", "partner/referrals.read"],
  ["GET", "/partner/v1/capacity-reports", "partner/reports.read"],
  ["GET", "/partner/v1/capacity-reports/rep_1.csv", "partner/reports.read"],
])("opens %s %s to the partner with %s", (method, path, scope) => {
  expect(wayIn(method, path)).toMatchObject({ entry: "partner", needs: { clients: "machines", scope } });
});

it.each(["/partner/v1/docs", "/partner/v1/openapi.json"])("opens %s to anyone", (path) => {
  expect(wayIn("GET", path)).toMatchObject({ entry: "partner", needs: undefined });
});

it("opens everything under /api to staff only", () => {
  expect(wayIn("DELETE", "/api/anything/at/all")).toMatchObject({
    entry: "staff",
    needs: { clients: ["admin-ui"], scope: "openid" },
    pathParameters: { proxy: "anything/at/all" },
  });
});

it("keeps accounts and machines apart from the rest of the staff's ways", () => {
  expect(wayIn("POST", "/api/directory/staff")).toMatchObject({
    entry: "directory",
    needs: { clients: ["admin-ui"], scope: "openid" },
  });
  expect(wayIn("GET", "/api/directory")).toMatchObject({ entry: "staff" });
});
