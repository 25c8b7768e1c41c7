import { resourceNamed, resources } from "#shared/resources/index";
import type { Client } from "../api/client.ts";
import type { Me } from "../api/me.ts";
import { type LiveCollection, liveCollection, nothingToSee } from "./live-collection.ts";
import { readAll } from "./reading.ts";

/** Every kind of record in memory, each opened when the first screen wants it. Nothing is ever written to disk. */
export interface Collections {
  of: (name: string) => LiveCollection;
  /** Asks for differences of everything that is open. */
  refresh: () => void;
}

const closed: LiveCollection = {
  snapshot: () => nothingToSee,
  watch: () => () => {},
  merge: () => {},
  refresh: async () => {},
};

export const createCollections = (client: Client, me: Me): Collections => {
  const isVisible = () => document.visibilityState === "visible";
  const opened = new Map<string, LiveCollection>();
  const open = (name: string): LiveCollection => {
    const resource = resourceNamed(name);
    const isReadable = (me.may[name]?.read.length ?? 0) > 0;
    return resource && isReadable
      ? liveCollection({ read: (since, arrived) => readAll(client, resource, since, arrived), isVisible })
      : closed;
  };
  const of = (name: string) => {
    const collection = opened.get(name) ?? open(name);
    opened.set(name, collection);
    return collection;
  };
  const refresh = () => {
    for (const { name } of resources) {
      const collection = opened.get(name);
      if (collection && collection.snapshot().state !== "opening") void collection.refresh();
    }
  };
  document.addEventListener("visibilitychange", () => {
    if (isVisible()) refresh();
  });
  return { of, refresh };
};
