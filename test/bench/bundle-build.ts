import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import * as z from "zod";
import { bundling } from "#infra/aws/bundling";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What no function on this table can do without. */
const FLOOR: BuildOptions = {
  stdin: {
    contents: `
      import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
      import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
      const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
      export const handler = (key) => client.send(new GetCommand({ TableName: "table", Key: key }));
    `,
    resolveDir: root,
  },
};

/** What no function that hands out ways to papers can do without besides. */
const FILES_FLOOR: BuildOptions = {
  stdin: {
    contents: `
      import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
      import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
      import { DeleteObjectCommand, GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
      import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
      const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
      const files = new S3Client({});
      export const handler = async (key) => [
        await client.send(new GetCommand({ TableName: "table", Key: key })),
        await getSignedUrl(files, new GetObjectCommand(key)),
        await files.send(new DeleteObjectCommand(key)),
      ];
    `,
    resolveDir: root,
  },
};

/** The bundling of the cloud's functions, as esbuild itself names it. */
const options: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: z.enum(["esm", "cjs"]).parse(bundling.format),
  target: bundling.target,
  minify: bundling.minify,
  keepNames: bundling.keepNames,
  mainFields: bundling.mainFields,
  external: bundling.externalModules,
  charset: bundling.charset,
  sourcemap: bundling.sourceMap,
  logLevel: bundling.logLevel,
};

export interface Bundle {
  name: string;
  file: string;
  bytes: number;
  /** The packages and folders that weigh most in it. */
  heaviest: [what: string, bytes: number][];
}

const ownerOf = (file: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/.exec(file)?.[1] ?? file.split("/").slice(0, 2).join("/");

const heaviestIn = ({ inputs }: Metafile["outputs"][string]): [string, number][] => {
  const byOwner = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs))
    byOwner.set(ownerOf(file), (byOwner.get(ownerOf(file)) ?? 0) + bytesInOutput);
  return [...byOwner].sort((a, b) => b[1] - a[1]).slice(0, 12);
};

const bundled = async (folder: string, name: string, what: BuildOptions): Promise<Bundle> => {
  const file = join(folder, `${name.replaceAll(" ", "-")}.mjs`);
  const { metafile } = await build({ ...options, ...what, metafile: true, outfile: file });
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error(`esbuild made nothing of ${name}.`);
  return { name, file, bytes: output.bytes, heaviest: heaviestIn(output) };
};

const entries = (): string[] =>
  readdirSync(join(root, "functions")).filter((name) => existsSync(join(root, "functions", name, "index.ts")));

/** The floors as they come, the first without what our bundles leave out, and every Lambda entry of the system. */
export const buildBundles = async (folder: string) => ({
  floor: await bundled(folder, "floor", { ...FLOOR, external: [] }),
  filesFloor: await bundled(folder, "floor with files", { ...FILES_FLOOR, external: [] }),
  bareFloor: await bundled(folder, "floor without them", FLOOR),
  functions: await Promise.all(
    entries().map((name) => bundled(folder, name, { entryPoints: [join(root, "functions", name, "index.ts")] })),
  ),
});
