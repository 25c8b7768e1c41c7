import { inflateRawSync } from "node:zlib";

const FILE = "PK\u0001\u0002";
const END = "PK\u0005\u0006";

/** The text of one file in a zip archive, such as a part of a workbook. */
export const textIn = (zip: Buffer, wanted: string): string => {
  let at = zip.readUInt32LE(zip.lastIndexOf(END) + 16);
  while (zip.toString("latin1", at, at + 4) === FILE) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, nameEnd) === wanted) {
      const local = zip.readUInt32LE(at + 42);
      const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`There is no ${wanted} in the archive.`);
};
