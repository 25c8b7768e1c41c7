import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import * as z from "zod";
import type { Resource } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { useSpeech } from "../i18n/language.ts";
import { mayRead, useParts } from "../parts.ts";
import type { DerivedColumn } from "../record/columns.ts";

const Answer = z.object({
  items: z.array(z.object({ householdId: z.string(), adults: z.number(), minors: z.number(), unknown: z.number() })),
});

type Counts = z.infer<typeof Answer>["items"][number];

/** How often heads are counted again, in milliseconds. */
const COUNT_AGAIN_MS = 120_000;

const nobody: readonly Counts[] = [];

/** How many grown-ups and minors a household has, for whoever may count its people and not know who they are. */
export const useCompositionColumns = (resource: Resource): DerivedColumn[] => {
  const { client, me } = useParts();
  const { t } = useSpeech();
  const isWanted =
    resource.name === Household.name && me.actions.includes("readCompositions") && !mayRead(me, Person.name);
  const { data = nobody } = useQuery({
    queryKey: ["compositions"],
    enabled: isWanted,
    refetchInterval: COUNT_AGAIN_MS,
    queryFn: async () => Answer.parse(await client.json("/household-compositions")).items,
  });
  return useMemo(() => {
    if (!isWanted) return [];
    const counts = new Map(data.map((one) => [one.householdId, one]));
    const column = (name: "adults" | "minors" | "unknown", width: number): DerivedColumn => ({
      name,
      label: t.households.composition[name],
      kind: "number",
      width,
      value: ({ id }) => counts.get(id)?.[name],
    });
    return [column("adults", 100), column("minors", 100), column("unknown", 150)];
  }, [isWanted, data, t]);
};
