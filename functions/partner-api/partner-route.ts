import type * as z from "zod";
import type { Documented } from "#functions/http/openapi";
import { type Input, type Route, type RouteSpec, route } from "#functions/http/route";
import type { PartnerContext } from "#functions/use-cases/partner-context";
import { type PartnerScope, tokenScope } from "#shared/partner/scopes";
import { Refusal } from "#shared/refusal";
import { type PartnerOperation, partnerWords } from "#shared/words/partner-words";
import type { PartnerRequest } from "./request.ts";

type Shape = z.ZodType | undefined;

interface Spec<P extends Shape, Q extends Shape, B extends Shape>
  extends Pick<
      RouteSpec<PartnerRequest, P, Q, B>,
      "method" | "path" | "params" | "query" | "body" | "status" | "answers"
    >,
    Pick<Documented, "refuses" | "examples" | "contentType"> {
  name: PartnerOperation;
  scope: PartnerScope;
  run: (ctx: PartnerContext, input: Input<P, Q, B>) => Promise<unknown>;
}

/** A route with what its manual says about it. */
export type PartnerRoute = Route<PartnerRequest> & Documented & { name: PartnerOperation };

/** A route that one scope opens. */
export const partnerRoute = <P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  spec: Spec<P, Q, B>,
): PartnerRoute => {
  const { name, scope, refuses, examples, contentType } = spec;
  const { method, path, params, query, body, status, answers } = spec;
  const made = route<PartnerRequest, P, Q, B>({
    method,
    path,
    params,
    query,
    body,
    status,
    answers,
    summary: partnerWords.en.operations[name].summary,
    allow: ({ context }) => {
      if (context().scopes.includes(scope)) return true;
      throw new Refusal("forbidden", { extra: { requiredScope: tokenScope(scope) } });
    },
    run: ({ context }, input) => spec.run(context(), input),
  });
  return { ...made, name, scopes: [tokenScope(scope)], refuses, examples, contentType };
};
