import { type ReactNode, useLayoutEffect, useRef } from "react";

const GAP = 2;
const MARGIN = 8;

/** Below its anchor if there is room, else above; never outside of the window. */
const place = (popup: HTMLElement, anchor: DOMRect) => {
  const { width, height } = popup.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const fitsBelow = below + height <= window.innerHeight - MARGIN;
  const top = fitsBelow ? below : Math.max(MARGIN, anchor.top - GAP - height);
  popup.style.top = `${Math.min(top, Math.max(MARGIN, window.innerHeight - height - MARGIN))}px`;
  popup.style.left = `${Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - width - MARGIN))}px`;
};

export interface PopupProps {
  /** Where the thing is that it belongs to; undefined while that is not on the screen. */
  anchor(): DOMRect | undefined;
  className: string;
  children: ReactNode;
}

/** Something small that floats over everything, beside what it belongs to, wherever that is scrolled. */
export const Popup = ({ anchor, className, children }: PopupProps) => {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popup = ref.current;
    if (!popup) return;
    popup.showPopover();
    return () => popup.hidePopover();
  }, []);
  useLayoutEffect(() => {
    const follow = () => {
      const rect = anchor();
      if (!ref.current) return;
      ref.current.style.visibility = rect ? "visible" : "hidden";
      if (rect) place(ref.current, rect);
    };
    follow();
    window.addEventListener("scroll", follow, true);
    window.addEventListener("resize", follow);
    return () => {
      window.removeEventListener("scroll", follow, true);
      window.removeEventListener("resize", follow);
    };
  });
  return (
    <div ref={ref} popover="manual" className={`sheet-popup ${className}`}>
      {children}
    </div>
  );
};
