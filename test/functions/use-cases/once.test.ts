import { describe, expect, it } from "vitest";
import { onceOnly } from "#functions/use-cases/once";
import { Refusal } from "#shared/refusal";
import { aWorld } from "#test/world";

describe("what is asked for twice with one key", () => {
  it("is answered by its twin when the twin's own work stands in the way", async () => {
    const { as, table } = await aWorld();
    const ctx = as("coordinator", "k-1");
    const twin = () =>
      onceOnly(ctx, "the same", async (remember) => {
        await table.commit(remember("done"));
        return "done";
      });

    const answer = await onceOnly(ctx, "the same", async () => {
      await twin();
      throw new Refusal("invalid", { fields: { name: { code: "notUnique" } } });
    });

    expect(answer).toBe("done");
  });

  it("is refused for its own reason when there is no twin", async () => {
    const { as } = await aWorld();
    const refused = onceOnly(as("coordinator", "k-1"), "the same", async () => {
      throw new Refusal("invalid");
    });

    await expect(refused).rejects.toMatchObject({ code: "invalid" });
  });
});
