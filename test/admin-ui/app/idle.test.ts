import { describe, expect, it } from "vitest";
import { shutsOut } from "#admin-ui/session/guard.ts";
import { idleStateAt, LOCK_AFTER_MS, MINUTE_MS } from "#admin-ui/session/idle.ts";
import { createStanding } from "#admin-ui/session/standing.ts";

describe("a page that nobody touches", () => {
  it("warns a minute before it is covered after a quarter of an hour", () => {
    const at = (minutes: number) => idleStateAt(minutes * MINUTE_MS, 0).is;

    expect([0, 13.9, 14, 14.9, 15, 600].map(at)).toEqual(["active", "active", "warned", "warned", "idle", "idle"]);
    expect(idleStateAt(14 * MINUTE_MS, 0)).toMatchObject({ lockAt: LOCK_AFTER_MS });
  });
});

describe("how a page stands", () => {
  it("lets requests wait while it is covered, and go on afterwards", async () => {
    const standing = createStanding();
    const sent: string[] = [];
    standing.become({ is: "locked" });
    const waiting = standing.mayGoOn().then(() => sent.push("sent"));
    await Promise.resolve();
    expect(sent).toEqual([]);

    standing.become({ is: "open" });
    await waiting;

    expect(sent).toEqual(["sent"]);
  });

  it("is over for good once it is over", () => {
    const standing = createStanding();
    standing.become({ is: "left" });

    standing.become({ is: "open" });

    expect(standing.now()).toEqual({ is: "left" });
  });

  it("ends by a refusal about the account, and by no other", () => {
    expect(shutsOut({ status: 403, code: "accountSuspended" })).toBe(true);
    expect(shutsOut({ status: 403, code: "accountNotActive" })).toBe(true);
    expect(shutsOut({ status: 403, code: "forbidden" })).toBe(false);
    expect(shutsOut({ status: 401, code: "signedOut" })).toBe(false);
  });
});
