import { describe, expect, it } from "vitest";
import { Household } from "#shared/resources/household";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { aWorld } from "../../world.ts";
import { traceOf } from "./a-trace.ts";

/** A meeting that decided something about a household, and one that was about nobody. */
const someMeetings = async () => {
  const world = await aWorld();
  const { id } = await world.create(Household, { type: "womanWithChildren" });
  const decided = { title: "Situazione", householdId: id, decision: "Si anticipa l'uscita" };
  const meeting = await world.create(TeamMeeting, { heldOn: "2026-10-06", agenda: [decided], notes: "Verbale" });
  const another = await world.create(TeamMeeting, { heldOn: "2026-10-07", agenda: [{ title: "Ferie" }] });
  return { id, meeting, another, ...traceOf(world) };
};

describe("a meeting of the team", () => {
  it("that spoke of a household is read as such: of its kind, and with the classes of what was read", async () => {
    const { id, meeting, left } = await someMeetings();
    const read = { kinds: ["households", "team-meetings"], classes: ["intimate", "plain"], subjects: [id] };

    for (const [purpose, address] of [
      ["list", "GET /api/team-meetings"],
      ["record", `GET /api/team-meetings/${meeting.id}`],
      ["history", `GET /api/team-meetings/${meeting.id}/history`],
    ]) {
      const { entries } = await left("coordinator", address ?? "");
      expect(entries).toEqual([expect.objectContaining({ ...read, purpose })]);
    }
  });

  it("that spoke of nobody leaves no entry", async () => {
    const { another, left } = await someMeetings();

    expect((await left("coordinator", `GET /api/team-meetings/${another.id}`)).entries).toEqual([]);
    expect((await left("coordinator", `GET /api/team-meetings/${another.id}/history`)).entries).toEqual([]);
  });
});
