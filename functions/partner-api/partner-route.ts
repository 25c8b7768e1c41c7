import type * as z from "zod";
import type { Documented } from "#functions/http/openapi";
import { type Input, type Route, type RouteSpec, route } from "#functions/http/route";
import type { PartnerContext } from "#functions/use-cases/partner-context";
import { type PartnerScope, tokenScope } from "#shared/partner/scopes";
import { Refusal } from "#shared/refusal";
import { type PartnerOperation, partnerWords } from "#shared/words/partner-words";
import { announce, type Deprecation } from "./deprecation.ts";

type Shape = z.ZodType | undefined;

interface Spec<P extends Shape, Q extends Shape, B extends Shape>
  extends Pick<
      RouteSpec<PartnerContext, P, Q, B>,
      "method" | "path" | "params" | "query" | "body" | "status" | "answers"
    >,
    Pick<Documented, "refuses" | "examples" | "contentType"> {
  name: PartnerOperation;
  scope: PartnerScope;
  /** Set once it will go: from then on each of its answers says so. */
  deprecation?: Deprecation;
  run: (ctx: PartnerContext, input: Input<P, Q, B>) => Promise<unknown>;
}

/** A route with what its manual says about it. */
export type PartnerRoute = Route<PartnerContext> & Documented & { name: PartnerOperation };

/** A route that one scope opens. */
export const partnerRoute = <P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  spec: Spec<P, Q, B>,
): PartnerRoute => {
  const { name, scope, refuses = [], examples, contentType, deprecation } = spec;
  const { method, path, params, query, body, status, answers, run } = spec;
  const made = route<PartnerContext, P, Q, B>({
    method,
    path,
    params,
    query,
    body,
    status,
    answers,
    summary: partnerWords.en.operations[name].summary,
    allow: ({ scopes }) => {
      if (scopes.includes(scope)) return true;
      throw new Refusal("forbidden", { extra: { requiredScope: tokenScope(scope) } });
    },
    run,
  });
  const handle: typeof made.handle = async (event, ctx) => {
    if (deprecation) announce(event, deprecation);
    return made.handle(event, ctx);
  };
  return {
    ...made,
    handle,
    name,
    scopes: [tokenScope(scope)],
    refuses: ["clientSuspended", "tooManyRequests", ...refuses],
    examples,
    contentType,
    deprecated: deprecation !== undefined,
  };
};
