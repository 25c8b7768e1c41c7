import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Objects } from "./objects.ts";

/** Sent as they are, or the bucket takes nothing. */
const signed = ["content-type", "content-length", "if-none-match"];

/**
 * Objects in a bucket. Size and type are signed into an upload's address, so the bucket takes exactly what was
 * announced. Whether something is there is asked by listing its one key: that needs no right to read what it holds.
 */
export const bucketObjects = (client: S3Client, bucket: string): Objects => {
  const sizeOf: Objects["sizeOf"] = async (key) => {
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 }));
    return Contents?.find(({ Key }) => Key === key)?.Size;
  };

  return {
    sizeOf,

    async uploadLink({ key, contentType, bytes, expiresIn }) {
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: bytes,
        // An address is good once: what lies there is never replaced.
        IfNoneMatch: "*",
      });
      const url = await getSignedUrl(client, put, {
        expiresIn,
        // What is not named here would be left to whoever holds the address.
        signableHeaders: new Set(["host", ...signed]),
        unhoistableHeaders: new Set(signed),
      });
      const headers = { "content-type": contentType, "content-length": String(bytes), "if-none-match": "*" };
      return { url, method: "PUT", headers };
    },

    async downloadLink(key, fileName, expiresIn) {
      if ((await sizeOf(key)) === undefined) return undefined;
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseContentType: "application/octet-stream",
        ResponseCacheControl: "no-store",
      });
      return getSignedUrl(client, get, { expiresIn });
    },

    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
};

/** The bucket that a Lambda function is told of by its environment (`UPLOADS_BUCKET`). */
export const bucketFromEnvironment = (env: NodeJS.ProcessEnv = process.env): Objects => {
  const bucket = env.UPLOADS_BUCKET;
  if (!bucket) throw new Error("UPLOADS_BUCKET is not set.");
  // A checksum that the SDK computes of nothing would be signed into the address and refuse every file.
  return bucketObjects(new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" }), bucket);
};
