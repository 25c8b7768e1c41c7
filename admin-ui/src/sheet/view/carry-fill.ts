import { fillSeries, reachDown, reachOf } from "../model/acts/fill-series.ts";
import { selectArea } from "../model/acts/select.ts";
import { currentRect } from "../model/selection.ts";
import { positionOf } from "../model/shape.ts";
import { followPointer } from "./follow-pointer.ts";
import type { SheetHandle } from "./handle.ts";
import { pointedAt } from "./pointing.ts";

/** Drags the fill handle: the selection shows how far it reaches, letting go continues the series, Escape gives up. */
export const carryFill = (scroller: HTMLElement, { store }: SheetHandle): (() => void) => {
  const run = currentRect(store.get());
  if (!run) return () => {};
  let reach = run;
  const done = () => window.removeEventListener("keydown", onKey, true);
  const end = followPointer(scroller, "cell", {
    over: (element) =>
      store.update((state) => {
        const what = pointedAt(state, element);
        const to = what?.on === "cell" ? positionOf(state.shape, what.cell) : undefined;
        if (!to) return state;
        reach = reachOf(run, to);
        return selectArea(state, reach);
      }),
    drop: () => {
      done();
      if (reach !== run) store.update((state) => fillSeries(state, run, reach));
    },
  });
  const stop = () => {
    done();
    end();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    stop();
    store.update((state) => selectArea(state, run));
  };
  window.addEventListener("keydown", onKey, true);
  return stop;
};

/** Fills down as far as the column beside has something, as a double click on the handle does. */
export const fillBeside = ({ store }: SheetHandle): void =>
  store.update((state) => {
    const run = currentRect(state);
    const reach = run && reachDown(state, run);
    return run && reach && reach.bottom > run.bottom ? fillSeries(state, run, reach) : state;
  });
