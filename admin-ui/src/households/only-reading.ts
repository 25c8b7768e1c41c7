import { type Role, reachesAsFarAs, reachOf } from "#shared/access";
import { resourceNamed } from "#shared/resources/index";
import type { Me } from "../api/me.ts";

/** Whether my roles let me see a kind of record of households that others answer for. */
const isSeenFromAfar = (kind: string, roles: readonly string[]): boolean => {
  const resource = resourceNamed(kind);
  if (!resource) return true;
  return roles.some((role) => {
    const { read } = reachOf(resource, role as Role);
    return read !== undefined && reachesAsFarAs(read, "ownUnits");
  });
};

/** Who I am where I may look and change nothing: what I may read stays, what only those assigned see and every button go. */
export const onlyReading = (me: Me): Me => ({
  ...me,
  roles: [],
  actions: [],
  may: Object.fromEntries(
    Object.entries(me.may).map(([kind, { read }]) => [
      kind,
      { read: isSeenFromAfar(kind, me.roles) ? read : [], edit: [], create: false },
    ]),
  ),
});
