import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { lookAs } from "../model/acts/look.ts";
import type { Option } from "../model/column.ts";
import type { View } from "../model/view/arrange.ts";
import { isSameLook, type Look, lookOf, lookWithin, type SavedView, viewIn } from "../model/view/saved-view.ts";
import type { Store } from "./store.ts";
import type { Columns } from "./use-columns.ts";

/** What may be changed of a view. */
export type ViewChange = Partial<Pick<SavedView, "name" | "look" | "sharedWith">>;

/** Ways of looking that the host keeps. Whatever rejects does so with an error whose message says what to do. */
export interface SheetViews {
  /** The same array for as long as nothing in it has changed. */
  readonly list: readonly SavedView[];
  /** The id of the one that is looked through; nothing happens while it is not in the list. */
  readonly chosen?: string | undefined;
  onChoose(id: string | undefined): void;
  /** Keeps a new one; the host chooses it. */
  onSave(name: string, look: Look): Promise<void>;
  onChange(view: SavedView, change: ViewChange): Promise<void>;
  onArchive(view: SavedView): Promise<void>;
  /** With whom this person may share; without it she keeps her views to herself. */
  readonly sharable?: readonly Option[] | undefined;
  /** The address that opens a view for whoever may see it. */
  addressOf?(id: string): string;
}

/** How somebody looked at the sheet through a view when she left it. */
export interface LookLeft {
  readonly id: string;
  /** With what she had changed and not saved. */
  readonly look: Look;
  /** Before the view was chosen. */
  readonly before: Look;
}

export interface ViewsInUse {
  readonly views: SheetViews;
  readonly chosen: SavedView | undefined;
  /** Whether the sheet is looked at otherwise than the chosen view was saved. */
  readonly isChanged: boolean;
  /** How the sheet is looked at now. */
  readonly look: Look;
  /** Looks as the chosen view was saved. */
  revert(): void;
  /** How the sheet is looked at through a view, and was before it was chosen; undefined while none is. */
  before(): LookLeft | undefined;
}

interface Looking {
  readonly store: Store;
  readonly view: View;
  readonly laidOut: Columns;
  /** Every column there is, in the order of the definition. */
  readonly fields: readonly string[];
  /** How it was left; without it, it begins as the view was saved. */
  readonly lookLeft: LookLeft | undefined;
}

interface Worn {
  readonly id: string;
  readonly look: Look;
}

/** Looks through the view that the host has chosen, and tells how far the sheet has come from it since. */
export const useViews = (views: SheetViews | undefined, { store, view, laidOut, fields, lookLeft }: Looking) => {
  const [worn, wear] = useState<Worn>();
  const plain = useRef(lookLeft?.before);
  const left = useRef(lookLeft);
  const { filters, sort, group, colours } = view;
  const { layout } = laidOut;
  const look = useMemo(
    () => lookOf({ filters, sort, group, colours }, layout),
    [filters, sort, group, colours, layout],
  );
  const chosen = views?.list.find(({ id }) => id === views.chosen);

  const apply = (wanted: Look) => {
    const within = lookWithin(wanted, fields);
    laidOut.apply(within.columns);
    store.update((state) => lookAs(state, viewIn(within)));
  };

  useLayoutEffect(() => {
    if (views?.chosen !== undefined && !chosen) return;
    const begun = left.current;
    left.current = undefined;
    if (!chosen) {
      if (worn && plain.current) apply(plain.current);
      plain.current = undefined;
      if (worn) wear(undefined);
      return;
    }
    if (!worn) plain.current ??= look;
    const isOther = chosen.id !== worn?.id;
    // Its maker has saved it anew: whoever has changed nothing meanwhile follows.
    const follows = worn !== undefined && worn.look !== chosen.look && isSameLook(look, worn.look, fields);
    if (isOther || follows) apply(begun?.id === chosen.id ? begun.look : chosen.look);
    if (isOther || worn.look !== chosen.look) wear({ id: chosen.id, look: chosen.look });
  });

  const isChanged = useMemo(
    () => chosen !== undefined && worn?.id === chosen.id && !isSameLook(look, chosen.look, fields),
    [chosen, worn, look, fields],
  );
  const latest = useRef(apply);
  useLayoutEffect(() => {
    latest.current = apply;
  });
  const inUse = useMemo<ViewsInUse | undefined>(
    () =>
      views && {
        views,
        chosen,
        isChanged,
        look,
        revert: () => chosen && latest.current(chosen.look),
        before: () => chosen && plain.current && { id: chosen.id, look, before: plain.current },
      },
    [views, chosen, isChanged, look],
  );
  // What a view brings along is the view's: it is not kept in the browser as this person's own arrangement.
  return { inUse, isPlain: views?.chosen === undefined && worn === undefined };
};
