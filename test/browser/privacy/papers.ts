import type { Page } from "playwright-core";
import { accessTo, type Role } from "#shared/access";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import type { Follower } from "./traces.ts";

/** Goes to a page of the application and looks at it. */
export type Visiting = (path: string) => Promise<void>;

interface Savings {
  role: Role;
  page: Page;
  follower: Follower;
  visit: Visiting;
  /** Pages of records that she has been told of. */
  records: readonly string[];
}

const firstOf = ({ records }: Savings, kind: string): string => {
  const path = records.find((one) => one.startsWith(`/${kind}/`));
  if (path === undefined) throw new Error(`She has been told of no record in ${kind}.`);
  return path;
};

/** A plan or the minutes of a review, on paper. */
const savePaper = async (savings: Savings, kind: typeof Plan | typeof Review): Promise<void> => {
  const { page, follower, visit } = savings;
  await visit(firstOf(savings, kind.name));
  await follower.save(page, () => page.getByRole("main").getByRole("button", { name: "PDF" }).click());
};

/** Everything that is held about somebody, for herself: for people and for computers. */
const saveCopy = async (savings: Savings): Promise<void> => {
  const { page, follower, visit } = savings;
  await visit(`${firstOf(savings, "households")}?view=rights`);
  await page
    .getByRole("button", { name: /^Copia dei dati di / })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Prepara" }).click();
  const give = dialog.getByRole("button", { name: "Consegna la copia" });
  await give.waitFor();
  const isRead = dialog.getByRole("checkbox", { name: "Ho riletto tutti i brani" });
  if ((await isRead.count()) > 0) await isRead.check();
  await give.click();
  for (const name of ["Scarica il PDF", /JSON/])
    await follower.save(page, () => dialog.getByRole("button", { name }).click());
  await dialog.getByRole("button", { name: "Chiudi" }).click();
};

/** The figures of the last report that was frozen. */
const saveReport = async ({ page, follower, visit }: Savings): Promise<void> => {
  await visit(`/${CapacityReport.name}`);
  await page.getByRole("main").getByRole("rowheader").getByRole("link").first().click();
  await follower.save(page, () => page.getByRole("button", { name: "Scarica CSV" }).click());
};

/** Saves everything but grids that the product offers to save to this role. */
export const savePapers = async (savings: Savings): Promise<void> => {
  const isRead = (kind: Parameters<typeof accessTo>[0]) => accessTo(kind, [savings.role]).read.size > 0;
  for (const kind of [Plan, Review]) if (isRead(kind)) await savePaper(savings, kind);
  // Whoever else may give one has to open the diary first, and here nobody opens a diary.
  if (savings.role === "coordinator") await saveCopy(savings);
  if (isRead(CapacityReport)) await saveReport(savings);
};
