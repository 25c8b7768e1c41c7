import { useQuery } from "@tanstack/react-query";
import type { StoredRecord } from "#shared/resource";
import { isProblem, type Problem } from "../api/problem.ts";
import { useParts } from "../parts.ts";
import { recordIn } from "./reading.ts";
import { useSnapshot } from "./use-records.ts";

export type Found =
  | { state: "looking" }
  | { state: "missing" }
  | { state: "failed"; problem: Problem; retry: () => Promise<unknown> }
  | { state: "found"; record: StoredRecord };

/**
 * One record, live. What the collection does not hold (it is new, or archived) is asked for once before it counts as
 * missing.
 */
export const useRecord = (name: string, id: string): Found => {
  const { client, collections } = useParts();
  const collection = collections.of(name);
  const { state, byId, problem } = useSnapshot(name);
  const record = byId.get(id);
  const lookUp = useQuery({
    queryKey: ["record", name, id],
    enabled: state === "open" && record === undefined,
    retry: false,
    gcTime: 0,
    queryFn: async () => {
      collection.merge([recordIn(await client.json(`/${name}/${id}`))]);
      return true;
    },
  });
  if (record) return { state: "found", record };
  if (state === "failed" && problem) return { state: "failed", problem, retry: collection.refresh };
  if (!isProblem(lookUp.error)) return { state: "looking" };
  const isMissing = lookUp.error.status === 404 || lookUp.error.status === 400 || lookUp.error.status === 422;
  return isMissing ? { state: "missing" } : { state: "failed", problem: lookUp.error, retry: lookUp.refetch };
};
