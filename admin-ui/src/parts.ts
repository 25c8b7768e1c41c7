import { createContext, useContext } from "react";
import type { Client } from "./api/client.ts";
import type { Me } from "./api/me.ts";
import type { Collections } from "./data/collections.ts";

/** What the whole application shares once somebody has signed in. */
export interface Parts {
  client: Client;
  me: Me;
  collections: Collections;
}

export const PartsContext = createContext<Parts | undefined>(undefined);

export const useParts = (): Parts => {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("Screens are drawn inside PartsContext.");
  return parts;
};

/** Whether I may see anything of a kind of record. */
export const mayRead = (me: Me, resource: string): boolean => (me.may[resource]?.read.length ?? 0) > 0;
