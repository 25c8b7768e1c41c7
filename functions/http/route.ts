import * as z from "zod";
import { fieldErrorsOf } from "#functions/use-cases/field-errors";
import { Refusal } from "#shared/refusal";
import { type Event, isReply, jsonReply, type Reply } from "./reply.ts";

type Shape = z.ZodType | undefined;
type Read<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

export interface Input<P extends Shape, Q extends Shape, B extends Shape> {
  params: Read<P>;
  query: Read<Q>;
  body: Read<B>;
}

export interface RouteSpec<C, P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape> {
  method: "GET" | "POST" | "PATCH";
  path: string;
  /** One line for the API's own documentation. */
  summary: string;
  /** Who may call it at all; fields are decided further in. */
  allow: (ctx: C) => boolean;
  params?: P;
  query?: Q;
  body?: B;
  /** What the manual says of the body, where it is read more patiently than it is meant; made once somebody reads it. */
  bodyInManual?: () => z.ZodType;
  status?: number;
  /** The shape of the answer, for the documentation. */
  answers?: z.ZodType;
  /** The resource whose field labels error sentences use. */
  resource?: string;
  run: (ctx: C, input: Input<P, Q, B>) => Promise<unknown>;
}

export interface Route<C> {
  spec: Omit<RouteSpec<C>, "run">;
  handle: (event: Event, ctx: C) => Promise<Reply>;
}

const read = <S extends Shape>(schema: S, value: unknown, where: "params" | "query" | "body"): Read<S> => {
  if (!schema) return undefined as Read<S>;
  const result = schema.safeParse(value);
  if (result.success) return result.data as Read<S>;
  const fields = fieldErrorsOf(result.error, value);
  // A path that cannot be anybody's is a record that does not exist.
  if (where === "params") throw new Refusal("notFound", { params: { resource: "" } });
  throw new Refusal(where === "query" ? "badRequest" : "invalid", { fields });
};

/** Tells a refusal which kind of record the route is about, so that its sentences use that kind's labels. */
const about =
  <C>(resource: string | undefined, handle: Route<C>["handle"]): Route<C>["handle"] =>
  async (event, ctx) => {
    try {
      return await handle(event, ctx);
    } catch (error) {
      if (error instanceof Refusal) error.resource ??= resource;
      throw error;
    }
  };

/** A route: words, shapes and one call. Reading, refusing and answering are the same for all. */
export const route = <C, P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  spec: RouteSpec<C, P, Q, B>,
): Route<C> => {
  const query = spec.query ?? z.strictObject({});
  return {
    spec: spec as unknown as Omit<RouteSpec<C>, "run">,
    handle: about(spec.resource, async (event, ctx) => {
      if (!spec.allow(ctx)) throw new Refusal("forbidden");
      const input = {
        params: read(spec.params as P, event.pathParameters ?? {}, "params"),
        query: read(query as Q, event.queryStringParameters ?? {}, "query"),
        body: read(spec.body as B, event.body, "body"),
      };
      const answer = await spec.run(ctx, input);
      return isReply(answer) ? answer : jsonReply(spec.status ?? 200, answer);
    }),
  };
};
