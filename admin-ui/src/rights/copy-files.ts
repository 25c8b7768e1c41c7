import type { PersonCopy } from "#shared/rules/person-copy-shape";
import { copyDocument } from "../documents/copy-document.ts";
import { downloadPdf } from "../documents/download.ts";
import { speechIn } from "../i18n/language.ts";

/** What the files are called: the day and nothing that says who. */
const fileName = ({ madeOn }: PersonCopy, ending: string): string => `copia-${madeOn}.${ending}`;

export const downloadCopyPdf = (copy: PersonCopy, name: string): Promise<void> =>
  downloadPdf(copyDocument(copy, name, speechIn(copy.language)), fileName(copy, "pdf"));

export const downloadCopyJson = (copy: PersonCopy): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(copy, "json");
  link.click();
  URL.revokeObjectURL(address);
};
