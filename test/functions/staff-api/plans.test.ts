import { describe, expect, it } from "vitest";
import { staffApiOf } from "../../staff-call.ts";
import { aPlanWorld, TODAY } from "../use-cases/plans/a-plan.ts";

const anApi = async () => {
  const world = await aPlanWorld();
  return { world, ...staffApiOf(world) };
};

describe("the API of plans", () => {
  it("takes a plan through its life, and answers each time what it has become", async () => {
    const { world, call } = await anApi();
    const { id } = await world.draft();
    const step = async (path: string, body: object = {}) =>
      (await call("coordinator", `POST /api/plans/${id}/${path}`, { body })).body.status;

    expect(await step("sharing")).toBe("shared");
    expect(await step("draft")).toBe("draft");
    expect(await step("sharing")).toBe("shared");
    expect(await step("acknowledgement", { on: TODAY })).toBe("shared");
    expect(await step("approval")).toBe("approved");
    expect(await step("start", { on: TODAY })).toBe("active");
    expect(await step("review-start")).toBe("underReview");
    expect(await step("next-edition")).toBe("underReview");
    expect(await step("conclusion", { on: TODAY, outcome: "Casa trovata" })).toBe("concluded");
  });

  it("writes a review down under its plan", async () => {
    const { world, call } = await anApi();
    const { id } = await world.active();

    const { status, body } = await call("educator", `POST /api/plans/${id}/reviews`, {
      body: { heldOn: TODAY, kind: "withGuest", participants: [{ name: "Anna", side: "guest" }] },
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ planId: id, householdId: world.home.id, kind: "withGuest" });
  });

  it("says in a sentence why not, and what to do next", async () => {
    const { world, call } = await anApi();
    const { id } = await world.active();

    const { status, body } = await call("educator", `PATCH /api/plans/${id}`, {
      body: { edits: { difficulties: { from: null, to: "Altro" } } },
    });

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: "frozen", detail: expect.stringContaining("«Prossima edizione»") });
  });

  it("names the status of a plan in the reader's language", async () => {
    const { world, call } = await anApi();
    const { id } = await world.active();

    const { body } = await call("coordinator", `POST /api/plans/${id}/approval`, { body: {} });

    expect(body).toMatchObject({ code: "notPossibleNow", detail: expect.stringContaining("«Attivo»") });
  });
});

describe("who may", () => {
  const steps = ["sharing", "approval", "start", "progress", "next-edition", "conclusion", "reviews"];

  it.each(["administration", "area-manager"] as const)("%s takes no step on a plan", async (role) => {
    const { world, call } = await anApi();
    const { id } = await world.active();

    for (const path of steps)
      expect(await call(role, `POST /api/plans/${id}/${path}`, { body: {} }), path).toMatchObject({ status: 403 });
  });

  it("an educator does everything but approve", async () => {
    const { world, call } = await anApi();
    const { id } = await world.draft();
    await call("educator", `POST /api/plans/${id}/sharing`, { body: {} });

    const refused = await call("educator", `POST /api/plans/${id}/approval`, { body: {} });

    expect(refused).toMatchObject({ status: 403, body: { code: "forbidden" } });
    expect((await world.plan(id)).status).toBe("shared");
  });

  it("the administration reads neither a plan nor its history, nor a review", async () => {
    const { world, call } = await anApi();
    const { id } = await world.active();
    const review = await world.review(id);

    for (const path of [`plans/${id}`, `plans/${id}/history`, `reviews/${review.id}`])
      expect(await call("administration", `GET /api/${path}`), path).toMatchObject({ status: 403 });
  });
});
