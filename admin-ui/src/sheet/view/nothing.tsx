import type { ReactNode } from "react";
import { lackOf } from "../model/lack.ts";
import type { SheetState } from "../model/state.ts";
import { useHandle } from "./handle.ts";

interface NothingProps {
  readonly state: SheetState;
  /** What the host has to say of a sheet without any row. */
  readonly empty: ReactNode;
}

/** Stands below the last line, so that the first row that comes moves nothing. */
export const Nothing = ({ state, empty }: NothingProps) => {
  const { words } = useHandle();
  const lack = lackOf(state);
  if (!lack) return null;
  return <div className="sheet-empty">{lack === "matches" ? words.nothingFound : (empty ?? words.noRows)}</div>;
};
