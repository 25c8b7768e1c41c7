import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { type Role, reachOf } from "#shared/access";
import { Placement } from "#shared/resources/placement";
import type { Client } from "../api/client.ts";
import type { Me } from "../api/me.ts";
import { useParts } from "../parts.ts";
import { today } from "../today.ts";

/** Stands for a household of which I may not know: all that is told of it is that it takes a place. */
export const SOMEBODY = "";

const Answer = z.object({
  items: z.array(z.object({ placeId: z.string().optional(), from: z.string(), to: z.string().optional() })),
});

/** How often it is asked again, in milliseconds. */
const ASK_AGAIN_MS = 60_000;

const stampedBefore = "1970-01-01T00:00:00.000Z";

const bookkeeping = { version: 1, createdAt: stampedBefore, createdBy: "", updatedAt: stampedBefore, updatedBy: "" };

type Span = z.infer<typeof Answer>["items"][number];

/** What is taken as a stay of somebody, so that it is drawn and counted like every other. */
export const stayOfSomebody = (
  { unitId, today }: { unitId: string; today: string },
  { placeId, from, to }: Span,
  index: number,
): Placement => ({
  ...bookkeeping,
  id: `${unitId} ${index}`,
  archived: false,
  householdId: SOMEBODY,
  unitId,
  actualIn: from,
  extensions: [],
  ...(placeId && { placeId }),
  ...(to !== undefined && to <= today
    ? { status: "departed" as const, actualOut: to }
    : { status: "inProgress" as const, ...(to && { expectedOut: to }) }),
});

/** Whether I may know of every stay, or only of those in the units where I work. */
export const knowsAllStays = ({ roles }: Me): boolean =>
  roles.some((role) => reachOf(Placement, role as Role).read === "all");

const takenIn = async (client: Client, unitId: string): Promise<Placement[]> => {
  const { items } = Answer.parse(await client.json(`/units/${unitId}/taken`));
  return items.map((span, index) => stayOfSomebody({ unitId, today: today() }, span, index));
};

/** The stays in my units of households of which I may not know. */
export const useTaken = (): readonly Placement[] => {
  const { client, me } = useParts();
  const { data = [] } = useQuery({
    queryKey: ["taken", ...me.unitIds],
    enabled: !knowsAllStays(me) && me.unitIds.length > 0,
    refetchInterval: ASK_AGAIN_MS,
    queryFn: async () => (await Promise.all(me.unitIds.map((id) => takenIn(client, id)))).flat(),
  });
  return data;
};
