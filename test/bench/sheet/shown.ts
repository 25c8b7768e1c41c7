import type { Page } from "playwright-core";

/** Milliseconds from what a person did. */
export interface Shown {
  /** Until the page is as it is to be, styled and laid out. */
  drawn: number;
  /** Until the frame with it has been handed over to be shown. */
  shown: number;
}

interface Watching {
  /** What the person does: the browser's own event, by its time. */
  on: "keydown" | "click" | "input" | "paste";
  /** What changes by it. */
  look: "active cell" | "rows";
  act: () => Promise<unknown>;
}

/** How long something that a person does takes to be seen. */
export const timeToShow = async (page: Page, { on, look, act }: Watching): Promise<Shown> => {
  const watch = await page.evaluateHandle(
    ([event, what]) => {
      const sheet = document.querySelector(".sheet") ?? document.body;
      const lookNow = () => {
        const cell = sheet.querySelector("td[data-active]");
        if (what === "active cell")
          return cell && `${cell.parentElement?.dataset.row}/${cell.getAttribute("data-cell")}`;
        return sheet.querySelector(".sheet-body")?.textContent;
      };
      const before = lookNow();
      const seen = new Promise<{ drawn: number; shown: number }>((done, fail) => {
        setTimeout(() => fail(new Error(`Nothing changed in the ${what} after ${event}.`)), 30_000);
        let began = 0;
        const hear = ({ timeStamp }: Event) => {
          began = timeStamp;
        };
        window.addEventListener(event, hear, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          const now = lookNow();
          if (began === 0 || now === before || now === null) return;
          observer.disconnect();
          sheet.getBoundingClientRect();
          const drawn = performance.now() - began;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            // A message that is posted in a frame arrives when the frame is done.
            port1.onmessage = () => done({ drawn, shown: performance.now() - began });
            port2.postMessage(undefined);
          });
        });
        observer.observe(sheet, {
          subtree: true,
          childList: true,
          characterData: true,
          attributeFilter: ["data-active"],
        });
      });
      return { seen };
    },
    [on, look] as const,
  );
  await act();
  return watch.evaluate(({ seen }) => seen);
};
