import { PutObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { PutObject } from "./put-object.ts";

const PRECONDITION_FAILED = 412;

/** Objects of a bucket that keeps what it is given; one that is there already stays, and that is well. */
export const putIntoBucket =
  (bucket: string, client = new S3Client({})): PutObject =>
  async (Key, Body) => {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key,
          Body,
          ContentType: "application/jsonl",
          IfNoneMatch: "*",
          // A bucket with object lock takes nothing without one.
          ChecksumAlgorithm: "SHA256",
        }),
      );
    } catch (error) {
      if (!(error instanceof S3ServiceException) || error.$metadata.httpStatusCode !== PRECONDITION_FAILED) throw error;
    }
  };
