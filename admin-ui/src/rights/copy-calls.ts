import * as z from "zod";
import { CopyPassage, PersonCopy } from "#shared/rules/person-copy-shape";
import { persistently } from "../data/saving.ts";
import type { Parts } from "../parts.ts";

const Preparation = z.object({ copy: PersonCopy, toCheck: z.array(CopyPassage) });
export type Preparation = z.infer<typeof Preparation>;

export interface CopyWish {
  by: PersonCopy["request"]["by"];
  on: string;
  language: PersonCopy["language"];
  alsoTakeOut: readonly string[];
  leaveOut: readonly { at: string; reason: string }[];
}

type Wanted = Pick<Parts, "client" | "collections">;

/** @throws Problem */
export const prepareCopy = async ({ client }: Wanted, personId: string, wish: CopyWish): Promise<Preparation> =>
  Preparation.parse(await client.json(`/people/${personId}/copy/preparation`, { method: "POST", body: wish }));

/** Makes the copy; from now on it stands among what has left the house. @throws Problem */
export const giveCopy = async (
  { client, collections }: Wanted,
  personId: string,
  told: CopyWish & { checked: readonly string[]; way: string },
): Promise<PersonCopy> => {
  const answer = await persistently((idempotencyKey) =>
    client.json(`/people/${personId}/copy`, { method: "POST", body: told, idempotencyKey }),
  );
  collections.refresh();
  return PersonCopy.parse(answer);
};
