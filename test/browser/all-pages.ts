import type { Page } from "playwright-core";
import { accessTo, type Role } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { type Colleague, colleague } from "./server.ts";
import { signedIn } from "./visit.ts";

/** Drawn inside other pages, never on one of their own. */
const inOthers = ["diary-entries", "referral-steps", "retention-rules", "retention-runs", "views"];

/** With a page of their own in the place of a grid. */
export const listed = ["capacity-reports", "team-meetings", "partner-clients"];

const kinds = (role: Role) =>
  resources
    .filter((kind) => accessTo(kind, [role]).read.size > 0 && !inOthers.includes(kind.name))
    .map(({ name }) => name);

const lookers = ["coordinator", "area-manager", "administration"] as const;

export type Looker = (typeof lookers)[number];

/** Kinds of record, each with the first of these people who may see it: a new kind is looked at by itself. */
export const kindsSeenBy: Readonly<Record<Looker, readonly string[]>> = {
  coordinator: kinds("coordinator"),
  "area-manager": kinds("area-manager").filter((name) => !kinds("coordinator").includes(name)),
  administration: kinds("administration").filter(
    (name) => ![...kinds("coordinator"), ...kinds("area-manager")].includes(name),
  ),
};

/** Pages that are no kind of record, each with somebody who may see it. */
export const pagesSeenBy: Readonly<Record<Looker, readonly string[]>> = {
  coordinator: ["/", "/board", "/waiting", "/diary", "/team", "/referrals/new"],
  "area-manager": ["/who-may", "/accounts", "/retention"],
  administration: ["/"],
};

export const everyLooker: readonly Looker[] = lookers;

/** One browser and one connection to the API for each of them, opened when they are first needed. */
export const openedOnce = (viewport?: { width: number; height: number }) => {
  const pages = new Map<string, Promise<Page>>();
  const others = new Map<string, Promise<Colleague>>();
  const once = <T>(known: Map<string, Promise<T>>, who: string, open: () => Promise<T>): Promise<T> => {
    const opened = known.get(who) ?? open();
    known.set(who, opened);
    return opened;
  };
  return {
    pageOf: (who: string) => once(pages, who, () => signedIn(who, viewport ? { viewport } : {})),
    async recordsOf(who: string, kind: string): Promise<StoredRecord[]> {
      const other = await once(others, who, () => colleague(who));
      return other.list(kind);
    },
  };
};

/** Nothing is on its way to the page any more. */
export const settled = (page: Page): Promise<void> =>
  page.waitForFunction(() => document.querySelector("main .MuiSkeleton-root") === null).then(() => undefined);
