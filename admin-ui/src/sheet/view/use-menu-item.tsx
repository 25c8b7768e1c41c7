import type { ReactNode } from "react";
import type { SheetState } from "../model/state.ts";
import { useHandle } from "./handle.ts";

/** A line of a menu: what is chosen is done, and the menu closes. `change` is done to the sheet's own state. */
export const useMenuItem = () => {
  const { store, show } = useHandle();
  const act = (label: string, does: () => void): ReactNode => (
    <button
      type="button"
      onClick={() => {
        does();
        show(undefined);
      }}
    >
      {label}
    </button>
  );
  const change = (label: string, step: (state: SheetState) => SheetState): ReactNode =>
    act(label, () => store.update(step));
  return { act, change };
};
