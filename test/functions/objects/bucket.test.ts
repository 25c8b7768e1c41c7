import { S3Client } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bucketObjects } from "#functions/objects/bucket";

const client = new S3Client({
  region: "eu-south-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  requestChecksumCalculation: "WHEN_REQUIRED",
});
const objects = bucketObjects(client, "uploads");
const offer = { key: "partner/prf_1/pdc_1", contentType: "application/pdf", bytes: 48_213, expiresIn: 900 };

describe("an upload's address in the bucket", () => {
  it("is signed over size, type and that nothing lies there yet, and expires", async () => {
    const { url, method, headers } = await objects.uploadLink(offer);

    const query = new URL(url).searchParams;
    expect(method).toBe("PUT");
    expect(query.get("X-Amz-SignedHeaders")).toBe("content-length;content-type;host;if-none-match");
    expect(query.get("X-Amz-Expires")).toBe("900");
    expect(headers).toEqual({ "content-type": "application/pdf", "content-length": "48213", "if-none-match": "*" });
    expect([...query.keys()].filter((name) => /checksum/i.test(name))).toEqual([]);
  });

  it("is another for another size or type, so that neither can be exchanged", async () => {
    const signatures = await Promise.all(
      [offer, { ...offer, bytes: 48_214 }, { ...offer, contentType: "image/png" }].map(async (one) =>
        new URL((await objects.uploadLink(one)).url).searchParams.get("X-Amz-Signature"),
      ),
    );

    expect(new Set(signatures).size).toBe(3);
  });

  it("says nothing but ids", async () => {
    const { pathname, hostname } = new URL((await objects.uploadLink(offer)).url);

    expect([hostname, pathname]).toEqual(["uploads.s3.eu-south-1.amazonaws.com", "/partner/prf_1/pdc_1"]);
  });
});
