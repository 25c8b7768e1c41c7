import { useMemo } from "react";
import { useLocation, useNavigate } from "react-admin";
import type { Resource } from "#shared/resource";
import { StaffMember } from "#shared/resources/staff-member";
import { View } from "#shared/resources/view";
import { accountStateOf } from "#shared/rules/account-state";
import { isProblem } from "../api/problem.ts";
import { editsBetween } from "../data/edits.ts";
import { createRecord, saveRecord } from "../data/saving.ts";
import { useRecords, useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { mayRead, useParts } from "../parts.ts";
import type { SheetViews, ViewChange } from "../sheet/sheet.tsx";
import { useToday } from "../today.ts";
import { useColleagues } from "./colleagues.ts";
import { picklistChoices } from "./columns.ts";
import { keptOf, savedViews } from "./kept-view.ts";

const VIEW = "view";

/** The sheet shows the message of whatever is thrown: the reason for each field, where the server gives one. */
const explained = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (!isProblem(error)) throw error;
    const reasons = Object.values(error.errors);
    throw new Error(reasons.length > 0 ? reasons.join(" ") : error.message, { cause: error });
  }
};

const storedPart = ({ look, name, sharedWith }: ViewChange): Record<string, unknown> => ({
  ...(name !== undefined && { name }),
  ...(sharedWith && { sharedWith: [...sharedWith] }),
  ...(look && keptOf(look)),
});

/** Writing down what becomes of views. */
const useWriting = (grid: string) => {
  const { client, collections } = useParts();
  return useMemo(() => {
    const collection = collections.of(View.name);
    const saving = { client, collection, resource: View.name };
    const change = async (id: string, wanted: Record<string, unknown>) => {
      const edits = editsBetween(collection.snapshot().byId.get(id) ?? {}, wanted, Object.keys(wanted));
      if (Object.keys(edits).length > 0) await explained(() => saveRecord(saving, { id, edits }));
    };
    return {
      create: (name: string, look: Parameters<SheetViews["onSave"]>[1]) =>
        explained(() => createRecord(saving, { name, grid, ...keptOf(look) })),
      change: (id: string, wanted: ViewChange) => change(id, storedPart(wanted)),
      archive: (id: string) => change(id, { archived: true }),
    };
  }, [client, collections, grid]);
};

/** Which view the address asks for. It names the view by its id and says nothing of what is in it. */
const useAddress = () => {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const choose = (id: string | undefined) => {
      const query = new URLSearchParams(search);
      if (id === undefined) query.delete(VIEW);
      else query.set(VIEW, id);
      navigate({ pathname, search: query.toString() });
    };
    const addressOf = (id: string) =>
      `${window.location.origin}${window.location.pathname}#${pathname}?${new URLSearchParams({ [VIEW]: id })}`;
    return { asked: new URLSearchParams(search).get(VIEW) ?? undefined, choose, addressOf };
  }, [pathname, search, navigate]);
};

/** After whom this person puts away views: whoever may share them does so for those who have left. */
const useTidying = (): ((username: string) => boolean) => {
  const { me } = useParts();
  const today = useToday();
  const staff = useRecords(StaffMember);
  const mayShare = me.may.views?.edit.includes("sharedWith") === true;
  return useMemo(() => {
    const left = staff.filter((member) => mayShare && accountStateOf(member, today) === "left");
    const names = new Set(left.map(({ username }) => username));
    return (username) => names.has(username);
  }, [staff, mayShare, today]);
};

export interface GridViews {
  /** Unset for somebody who keeps no views. */
  views?: SheetViews;
  /** The address asks for a view, and it is not known yet whether there is one. */
  isOpening: boolean;
  /** The view that the address asks for has gone, or is not for this person. */
  isGone: boolean;
  /** Forgets the view in the address. */
  leave: () => void;
}

/** The saved views of a grid, live, with the one that the address asks for chosen. */
export const useGridViews = ({ name: grid }: Resource): GridViews => {
  const { me } = useParts();
  const speech = useSpeech();
  const nameOf = useColleagues();
  const { state, records } = useSnapshot(View.name);
  const { asked, choose, addressOf } = useAddress();
  const { create, change, archive } = useWriting(grid);
  const tidiesAfter = useTidying();
  const list = useMemo(
    () => savedViews(records as readonly View[], grid, { username: me.username, nameOf, tidiesAfter }),
    [records, grid, me.username, nameOf, tidiesAfter],
  );
  const maySee = mayRead(me, View.name);
  const isGone = asked !== undefined && state !== "opening" && !list.some(({ id }) => id === asked);
  const chosen = isGone ? undefined : asked;
  const views = useMemo<SheetViews | undefined>(
    () =>
      maySee
        ? {
            list,
            chosen,
            onChoose: choose,
            onSave: async (name, look) => choose((await create(name, look)).id),
            onChange: ({ id }, wanted) => change(id, wanted),
            onArchive: async ({ id }) => {
              await archive(id);
              choose(undefined);
            },
            sharable: me.may.views?.edit.includes("sharedWith") ? picklistChoices(speech, "staffRoles") : undefined,
            addressOf,
          }
        : undefined,
    [maySee, list, chosen, choose, create, change, archive, addressOf, me, speech],
  );
  return {
    ...(views && { views }),
    isOpening: maySee && asked !== undefined && state === "opening",
    isGone,
    leave: () => choose(undefined),
  };
};
