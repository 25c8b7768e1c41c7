import { describe, expect, it } from "vitest";
import { write } from "#admin-ui/sheet/model/acts/write.ts";
import { foreseen, nextToForesee } from "#admin-ui/sheet/model/foresee/foreseeing.ts";
import type { Effect } from "#admin-ui/sheet/model/foresee/foresight.ts";
import { questionOf } from "#admin-ui/sheet/model/foresee/question.ts";
import { aSheet } from "./a-question.ts";

/** Two rows are written, and each is said to do the same. */
const askedOfTwo = (effects: readonly Effect[]) => {
  const fee = (id: string) => ({ id, field: "fee", content: { value: 350 } });
  const written = write(aSheet(), [fee("p1"), fee("p2")]);
  const batch = nextToForesee(written, 10);
  return questionOf(
    foreseen(
      written,
      batch,
      batch.map(() => ({ outcome: "saved", effects })),
    ),
  );
};

describe("The summary of what several rows do", () => {
  it("counts a sentence for each row of which it is true", () => {
    expect(askedOfTwo([{ text: "La retta cambia." }])?.told).toEqual([
      { text: "La retta cambia.", tone: undefined, times: 2, rows: ["p1", "p2"] },
    ]);
  });

  it("counts once what the rows share, and still names them all", () => {
    expect(askedOfTwo([{ text: "2 righe insieme: da 3 a 1.", tone: "warn", once: true }])?.told).toEqual([
      { text: "2 righe insieme: da 3 a 1.", tone: "warn", times: 1, rows: ["p1", "p2"] },
    ]);
  });
});
