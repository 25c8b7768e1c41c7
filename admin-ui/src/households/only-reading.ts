import type { Me } from "../api/me.ts";

/** Who I am where I may look and change nothing: what I may read stays, every button goes. */
export const onlyReading = (me: Me): Me => ({
  ...me,
  roles: [],
  actions: [],
  may: Object.fromEntries(Object.entries(me.may).map(([kind, { read }]) => [kind, { read, edit: [], create: false }])),
});
