import { describe, expect, it } from "vitest";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { createProjections } from "#functions/projections/projections";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { publishPartnerReport } from "#functions/use-cases/publish-partner-report";
import { aPartnerWorld, aReferral, REFERRALS } from "#test/functions/partner-api/partner-world";
import { bodies } from "./partner-inputs.ts";

/** A world in which every route of the partner's has something to answer. */
const aToldPartner = async () => {
  const world = await aPartnerWorld();
  await world.casAmica();
  await createProjections({ table: world.table, now: world.now })({ refresh: "capacity" });
  const ctx = contextFor({ table: world.table, now: world.now }, systemActor);
  const report = await makeCapacityReport(ctx, { from: "2026-09-01", to: "2026-09-30" });
  await publishPartnerReport(ctx, report.id);
  const { json } = await world.call(REFERRALS, { method: "POST", body: aReferral() });
  return { ...world, reportId: report.id, referralId: (json as { id: string }).id };
};

describe.each(partnerRoutes)("$name", ({ name, spec, contentType, examples }) => {
  it("answers in the very shape that its manual promises", async () => {
    const world = await aToldPartner();
    const id = spec.path.endsWith(".csv") ? world.reportId : world.referralId;

    const reply = await world.call(spec.path.replace("{id}", id), {
      method: spec.method,
      body: spec.body && bodies[name],
    });

    expect(reply.status).toBe(spec.status ?? 200);
    expect(reply.headers["content-type"]).toBe(contentType ?? "application/json");
    expect(spec.answers?.safeParse(reply.json).error).toBeUndefined();
  });

  it("shows examples that its own shapes take", () => {
    expect(spec.body?.safeParse(examples?.body).error).toBeUndefined();
    expect(spec.answers?.safeParse(examples?.answer).error).toBeUndefined();
  });
});
