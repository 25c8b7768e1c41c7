import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useHandle } from "./handle.ts";
import { Popup } from "./popup.tsx";

const focusable = "button, input, select, textarea, [tabindex='0']";

export interface PanelProps {
  readonly title: string;
  anchor(): DOMRect | undefined;
  readonly children: ReactNode;
}

/** A small dialog beside what it is about. Escape, or a press elsewhere, closes it and gives the focus back to the sheet. */
export const Panel = ({ title, anchor, children }: PanelProps) => {
  const { show, editor, words } = useHandle();
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    (items.find((item) => !item.matches(".sheet-close")) ?? items[0])?.focus();
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) show(undefined);
    };
    window.addEventListener("pointerdown", onPress, true);
    return () => window.removeEventListener("pointerdown", onPress, true);
  }, [show]);

  // Whatever closes it while the focus is inside: the focus must not be lost with it.
  useLayoutEffect(() => {
    const panel = ref.current;
    return () => {
      if (panel?.contains(document.activeElement)) editor.focus();
    };
  }, [editor]);

  const close = () => {
    show(undefined);
    editor.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const step = event.key === "ArrowDown" || (event.key === "Tab" && !event.shiftKey) ? 1 : -1;
    const isButton = document.activeElement instanceof HTMLButtonElement;
    const isArrow = isButton && (event.key === "ArrowDown" || event.key === "ArrowUp");
    if (event.key === "Escape") close();
    else if (event.key === "Tab" || isArrow) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Popup className="sheet-panel" anchor={anchor}>
      <div ref={ref} role="dialog" aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
        <header>
          <strong>{title}</strong>
          <button type="button" className="sheet-quiet sheet-close" aria-label={words.close} onClick={close}>
            ×
          </button>
        </header>
        {children}
      </div>
    </Popup>
  );
};
