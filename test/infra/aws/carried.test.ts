import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { functionEntries } from "#infra/aws/function-entries";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const entries = Object.values(functionEntries).map(({ entry }) => entry);

/** Our own files of which something is left in a function's bundle. */
const carriedBy = async (entry: string): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`functions/${entry}/index.ts`],
    outfile: "bundle.mjs",
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
};

describe("what is uploaded for", () => {
  it.each(entries)("%s holds none of the words that only screens say", async (entry) => {
    const carried = await carriedBy(entry);

    expect(carried).toContain(`functions/${entry}/index.ts`);
    expect(
      carried.filter((file) =>
        /^shared\/words\/(it|en)(\.ts|\/(help|parts|attention|areas\/foresight)\.ts)$/.test(file),
      ),
    ).toEqual([]);
  });

  it("the partner's API holds nothing of our records, not even what they are called", async () => {
    const carried = await carriedBy("partner-api");

    expect(carried.filter((file) => /^shared\/(resources|rules|steps|access)\b/.test(file))).toEqual([]);
    expect(carried.filter((file) => /^shared\/words\/.*(record-names|fields|values|steps)\.ts$/.test(file))).toEqual(
      [],
    );
  });
});
