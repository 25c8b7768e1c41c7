import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Column, SheetRow } from "../model/column.ts";
import type { RowEdit, RowResult } from "../model/edits/save.ts";
import type { Foresight } from "../model/foresee/foresight.ts";
import { type Layout, readLayout } from "../model/layout.ts";
import { rearrange, receive, startState, withoutFresh } from "../model/state.ts";
import type { Locale, ValueContext } from "../model/values/reading.ts";
import { plainView, type View } from "../model/view/arrange.ts";
import type { SheetWords } from "../words.ts";
import { createCommands } from "./commands.ts";
import { createChoiceWith, type MakeChoice } from "./create-choice.ts";
import { createEditorPort } from "./editor-port.ts";
import { fittingWidth } from "./fit.ts";
import { HEADER_HEIGHT, ROW_HEIGHT } from "./geometry.ts";
import type { Overlay, SheetHandle } from "./handle.ts";
import { leftBehind, useLeavingBehind } from "./left-behind.ts";
import type { Server } from "./saving/calls.ts";
import { startSaving } from "./saving/saver.ts";
import { createStore } from "./store.ts";
import { useColumns } from "./use-columns.ts";
import { type LookLeft, type SheetViews, useViews } from "./use-views.ts";

export interface SheetInput {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly Column[];
  readonly locale: Locale;
  readonly words: SheetWords;
  readonly today?: string;
  readonly creatable?: boolean;
  readonly removal?: string;
  readonly storageKey?: string;
  readonly initialView?: Partial<View>;
  readonly views?: SheetViews | undefined;
  readonly lookLeft?: LookLeft | undefined;
  byOf?(row: SheetRow): string | undefined;
  onSave(edits: RowEdit[]): Promise<readonly RowResult[]>;
  foresee?(edits: readonly RowEdit[]): Promise<readonly Foresight[]>;
  onOpenRow?(row: SheetRow): void;
  readonly onCreateChoice?: MakeChoice;
}

/** How long a cell shows who has just changed it. */
const FRESH_FOR_MS = 4_000;

const todayInRome = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format();

const storedLayout = ({ storageKey, columns }: SheetInput): Layout | undefined =>
  storageKey === undefined
    ? undefined
    : readLayout(
        localStorage.getItem(storageKey),
        columns.map(({ field }) => field),
      );

/** A new state, or what was left behind, which is looked at as any sheet that opens now. */
const startOf = (input: SheetInput, context: ValueContext, stored: Layout | undefined) => {
  const view: View = { ...plainView, ...(stored && { sort: stored.sort }), ...input.initialView };
  const left = leftBehind(input.storageKey);
  left?.update((state) => rearrange({ ...state, view }));
  return left ?? createStore(startState(context, crypto.randomUUID(), view));
};

/** Whoever saves and foresees at the time of asking: the host may give other functions meanwhile. */
const serverOf = (now: () => SheetInput): Server => ({
  save: (edits) => now().onSave(edits),
  foresee: async (edits) => (await now().foresee?.(edits)) ?? edits.map(() => ({ outcome: "saved", effects: [] })),
});

/** Everything behind one sheet: its state, its columns, what its keys do, and the sending of what is typed. */
export const useSheet = (input: SheetInput) => {
  const { rows, columns, locale, words, today, creatable = false, removal, storageKey } = input;
  const foresees = input.foresee !== undefined;
  const id = useId();
  const context = useMemo<ValueContext>(
    () => ({ locale, today: today ?? todayInRome(), yes: words.yes, no: words.no, without: words.group.without }),
    [locale, today, words],
  );
  const [stored] = useState(() => storedLayout(input));
  const [store] = useState(() => startOf(input, context, stored));
  const [editor] = useState(createEditorPort);
  const [overlay, show] = useState<Overlay>(undefined);
  const [isOnLine, onLine] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const drawn = useMemo(() => columns.filter(({ unseen }) => unseen !== true), [columns]);
  const laidOut = useColumns(drawn, stored);
  const { fields } = laidOut.geometry;

  const latest = useRef(input);
  useLayoutEffect(() => {
    latest.current = input;
  });
  useLayoutEffect(() => {
    store.update((state) =>
      receive(state, { rows, columns, fields, context, creatable, removal, foresees, byOf: latest.current.byOf }),
    );
  }, [store, rows, columns, fields, context, creatable, removal, foresees]);

  const commands = useMemo(
    () =>
      createCommands({
        store,
        editor,
        show,
        pageRows: () => Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT) - 1,
        focusSearch: () => searchRef.current?.select(),
        focusNote: () => {
          const place = document.getElementById(`${id}-note`) ?? document.getElementById(`${id}-asking`);
          const button = place?.querySelector("button");
          button?.focus();
          return button !== undefined && button !== null;
        },
        openRow: (row) => latest.current.onOpenRow?.(row),
        createChoice: createChoiceWith(store, editor, () => latest.current.onCreateChoice),
      }),
    [store, editor, id],
  );
  // What stands in an open editor is not lost when the sheet goes away.
  useLayoutEffect(() => () => commands.settle(), [commands]);
  const [server] = useState(() => serverOf(() => latest.current));
  useEffect(() => startSaving(store, server, onLine), [store, server]);
  useLeavingBehind(storageKey, store);

  const canOpen = input.onOpenRow !== undefined;
  const handle = useMemo<SheetHandle>(
    () => ({
      id,
      store,
      editor,
      words,
      run: commands.run,
      settle: commands.settle,
      show,
      openRow: canOpen ? (row) => latest.current.onOpenRow?.(row) : undefined,
    }),
    [id, store, editor, words, commands, canOpen],
  );

  const state = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => {
    if (state.fresh.size === 0) return undefined;
    const timer = setTimeout(() => store.update(withoutFresh), FRESH_FOR_MS);
    return () => clearTimeout(timer);
  }, [store, state.fresh]);
  const { inUse, isPlain } = useViews(input.views, {
    store,
    view: state.view,
    laidOut,
    fields: laidOut.all,
    lookLeft: input.lookLeft,
  });
  const { sort } = state.view;
  const layout = JSON.stringify({ ...laidOut.layout, sort });
  useEffect(() => {
    if (storageKey !== undefined && isPlain && !laidOut.isResizing) localStorage.setItem(storageKey, layout);
  }, [storageKey, layout, isPlain, laidOut.isResizing]);

  const onFit = (field: string) => {
    const font = getComputedStyle(scroller.current ?? document.body).font;
    laidOut.setWidth(field, fittingWidth(store.get(), field, font));
  };

  return { handle, state, laidOut, inUse, overlay, isOnLine, scroller, searchRef, onFit };
};
