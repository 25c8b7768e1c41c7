import type { AttributeValue as StoredValue, _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";

type Stored = Record<string, StoredValue>;
type Sent = Record<string, AttributeValue>;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** Lambda sends JSON: bytes become base64 text, everything else stays. */
const sentValue = ({ B, BS, L, M, ...plain }: StoredValue): AttributeValue => {
  if (B !== undefined) return { B: base64(B) };
  if (BS !== undefined) return { BS: BS.map(base64) };
  if (L !== undefined) return { L: L.map(sentValue) };
  if (M !== undefined) return { M: sentAttributes(M) };
  const { S, N, BOOL, NULL, SS, NS } = plain;
  if (S !== undefined) return { S };
  if (N !== undefined) return { N };
  if (BOOL !== undefined) return { BOOL };
  if (SS !== undefined) return { SS };
  if (NS !== undefined) return { NS };
  return { NULL: NULL ?? true };
};

const sentAttributes = (attributes: Stored): Sent =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, sentValue(value)]));

const sentRecord = (record: StreamRecord, streamArn: string): DynamoDBRecord => {
  const change = record.dynamodb ?? {};
  const at = change.ApproximateCreationDateTime;
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: record.eventSource,
    awsRegion: record.awsRegion,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: at && Math.floor(at.getTime() / 1000),
      Keys: change.Keys && sentAttributes(change.Keys),
      NewImage: change.NewImage && sentAttributes(change.NewImage),
      OldImage: change.OldImage && sentAttributes(change.OldImage),
      SequenceNumber: change.SequenceNumber,
      SizeBytes: change.SizeBytes,
      StreamViewType: change.StreamViewType,
    },
  };
};

/** Records of the stream as Lambda hands them to a function. */
export const toStreamEvent = (records: StreamRecord[], streamArn: string): DynamoDBStreamEvent => ({
  Records: records.map((record) => sentRecord(record, streamArn)),
});
