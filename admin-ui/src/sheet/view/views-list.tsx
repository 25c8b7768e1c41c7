import { sentence } from "../model/sentence.ts";
import type { SavedView } from "../model/view/saved-view.ts";
import { useHandle } from "./handle.ts";
import type { SheetViews, ViewsInUse } from "./use-views.ts";
import type { Doing, Send } from "./views-panel.tsx";

interface ListProps {
  readonly inUse: ViewsInUse;
  readonly send: Send;
  onBegin(doing: Doing): void;
}

/** Whose it is, or with whom it is shared. */
const useRemark = ({ sharable = [] }: SheetViews) => {
  const { words } = useHandle();
  const labels = new Map(sharable.map(({ value, label }) => [value, label]));
  return ({ isMine, by, sharedWith }: SavedView): string | undefined => {
    if (!isMine) return by && sentence(words.views.by, { name: by });
    if (sharedWith.length === 0) return undefined;
    const roles = sharedWith.map((value) => labels.get(value) ?? value).join(", ");
    return sentence(words.views.sharedWith, { roles });
  };
};

const Choosing = ({ inUse, title, list }: { inUse: ViewsInUse; title: string; list: readonly SavedView[] }) => {
  const { show, editor } = useHandle();
  const remarkOn = useRemark(inUse.views);
  if (list.length === 0) return null;
  return (
    <div className="sheet-menu">
      <p className="sheet-menu-title">{title}</p>
      {list.map((view) => (
        <button
          key={view.id}
          type="button"
          aria-current={view.id === inUse.chosen?.id ? "true" : undefined}
          onClick={() => {
            inUse.views.onChoose(view.id);
            show(undefined);
            editor.focus();
          }}
        >
          {view.name}
          {remarkOn(view) && <small>{remarkOn(view)}</small>}
        </button>
      ))}
    </div>
  );
};

/** What can be done with the view that is looked through. */
const Acts = ({ inUse, send, onBegin }: ListProps) => {
  const { words, show, editor } = useHandle();
  const { chosen, isChanged, look, views, revert } = inUse;
  if (!chosen) return null;
  const { name, id } = chosen;
  const { addressOf } = views;
  const closing = (act: () => void) => () => {
    act();
    show(undefined);
    editor.focus();
  };
  const saveChanges = () => send(() => views.onChange(chosen, { look }), { code: "viewSaved", params: { name } });
  const copy = (address: string) => send(() => navigator.clipboard.writeText(address), { code: "addressCopied" });
  const item = (label: string, act: () => void) => (
    <button type="button" onClick={act}>
      {label}
    </button>
  );
  return (
    <div className="sheet-menu sheet-menu-part">
      {isChanged && chosen.isMine && item(words.views.saveChanges, saveChanges)}
      {isChanged && item(words.views.revert, closing(revert))}
      {addressOf && item(words.views.copyAddress, () => copy(addressOf(id)))}
      {chosen.isMine && item(words.views.rename, () => onBegin("rename"))}
      {chosen.isMine && views.sharable && item(words.views.share, () => onBegin("share"))}
      {(chosen.isMine || chosen.isLeft) && item(words.views.archive, () => onBegin("archive"))}
    </div>
  );
};

/** All views, one's own first, and what can be done. */
export const ViewsList = (props: ListProps) => {
  const { words, show, editor } = useHandle();
  const { inUse, onBegin } = props;
  const { list } = inUse.views;
  const plain = () => {
    inUse.views.onChoose(undefined);
    show(undefined);
    editor.focus();
  };
  return (
    <>
      {list.length === 0 && <p className="sheet-hint">{words.views.none}</p>}
      <Choosing inUse={inUse} title={words.views.mine} list={list.filter(({ isMine }) => isMine)} />
      <Choosing inUse={inUse} title={words.views.others} list={list.filter(({ isMine }) => !isMine)} />
      <Acts {...props} />
      <div className="sheet-menu sheet-menu-part">
        <button type="button" onClick={() => onBegin("saveAs")}>
          {words.views.saveAs}
        </button>
        {inUse.views.chosen !== undefined && (
          <button type="button" onClick={plain}>
            {words.views.plain}
          </button>
        )}
      </div>
    </>
  );
};
