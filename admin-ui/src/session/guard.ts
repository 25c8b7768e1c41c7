import type { Me } from "../api/me.ts";
import type { Problem } from "../api/problem.ts";
import type { Channel } from "./channel.ts";
import type { StandingStore } from "./standing.ts";

const shutting = new Set(["accountSuspended", "accountNotActive"]);

/** Whether a refusal means that this person is not let in any more, whatever she asks for. */
export const shutsOut = ({ status, code }: Pick<Problem, "status" | "code">): boolean =>
  status === 403 && shutting.has(code);

/** Follows what other tabs say: somebody came back, somebody else came, somebody left. */
export const followTabs = (standing: StandingStore, channel: Channel, { username }: Me): void => {
  channel.hear((news) => {
    if (news.is === "signedOut") standing.become({ is: "left" });
    if (news.is !== "signedIn") return;
    if (news.username.toLowerCase() !== username.toLowerCase()) standing.become({ is: "other" });
    else if (standing.now().is === "locked") standing.become({ is: "open" });
  });
};
