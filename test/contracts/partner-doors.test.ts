import { describe, expect, it } from "vitest";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { apiRoutes } from "#infra/aws/api-routes";
import { tokenScope } from "#shared/partner/scopes";

/** The gateway knows whole segments only: `{id}.csv` is a `{file}` there. */
const gatewayPath = (path: string) => path.replace("{id}.csv", "{file}");

const served = partnerRoutes.map(({ spec, scopes }) => ({
  method: spec.method,
  path: gatewayPath(spec.path),
  scopes,
}));

const opened = apiRoutes.flatMap(({ method, path, for: whom }) =>
  whom === "staff" || whom === "anyone" ? [] : [{ method, path, scopes: [tokenScope(whom)] }],
);

const byAddress = (a: { method: string; path: string }, b: { method: string; path: string }) =>
  `${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1;

describe("the gateway and the partner's function", () => {
  it("know the same addresses and ask for the same scopes", () => {
    expect(opened.toSorted(byAddress)).toEqual(served.toSorted(byAddress));
  });
});
