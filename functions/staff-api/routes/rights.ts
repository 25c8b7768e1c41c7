import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { GiveCopy, giveCopy, PrepareCopy, prepareCopy } from "#functions/use-cases/rights/give-copy";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { Person } from "#shared/resources/person";
import { CopyPassage, PersonCopy } from "#shared/rules/person-copy-shape";
import type { StaffRequest } from "../request.ts";

const allowed = ({ ctx }: StaffRequest) => may(ctx.actor.roles, "giveCopy");

export const rights: Route<StaffRequest>[] = [
  route({
    method: "POST",
    path: "/api/people/{id}/copy/preparation",
    resource: Person.name,
    summary: "Prepare a copy of everything held about a person, with the passages to read before it is handed over",
    allow: allowed,
    params: z.object({ id: id() }),
    body: PrepareCopy,
    answers: z.object({ copy: PersonCopy, toCheck: z.array(CopyPassage) }),
    run: async ({ ctx }, { params, body }) => {
      const { copy, toCheck } = await prepareCopy(ctx, params.id, body);
      return { copy, toCheck };
    },
  }),
  route({
    method: "POST",
    path: "/api/people/{id}/copy",
    resource: Person.name,
    summary: "Give a person the copy of everything held about her; it is written down as a disclosure to her",
    allow: allowed,
    params: z.object({ id: id() }),
    body: GiveCopy,
    answers: PersonCopy,
    run: ({ ctx }, { params, body }) => giveCopy(ctx, params.id, body),
  }),
];
