import * as z from "zod";
import { householdTypes } from "#shared/resources/household";
import type { EligibilityFacts } from "#shared/rules/eligibility";

// A form holds anything while it is being typed into: what is not a fact yet is not said.
const Typed = z.object({
  householdType: z.enum(householdTypes).optional().catch(undefined),
  activeSocialProject: z.boolean().optional().catch(undefined),
  activeSocialProjectSince: z.iso.date().optional().catch(undefined),
  members: z
    .array(z.object({ role: z.string(), birthYear: z.int() }).nullable().catch(null))
    .catch([])
    .transform((members) => members.flatMap((member) => member ?? [])),
});

/** The facts of a household in a form that is being filled in. */
export const factsIn = (typed: unknown): EligibilityFacts => Typed.parse(typed);
