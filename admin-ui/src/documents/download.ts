import type { TDocumentDefinitions } from "pdfmake/interfaces";

/** What draws papers, and the letters it draws with: fetched with the first paper, from our own files only. */
const printer = async () => {
  const [{ default: pdfMake }, { default: letters }] = await Promise.all([
    import("pdfmake/build/pdfmake"),
    import("pdfmake/build/vfs_fonts"),
  ]);
  pdfMake.addVirtualFileSystem(letters);
  return pdfMake;
};

/** Draws a paper and saves it as a file. */
export const downloadPdf = async (definition: TDocumentDefinitions, fileName: string): Promise<void> => {
  const blob = await (await printer()).createPdf(definition).getBlob();
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
};
