import { ReferralDocuments } from "#shared/partner/document";
import { Referral } from "#shared/resources/referral";
import type { Key, Table, Write } from "./table.ts";

/** What a partner has sent about a referral, as staff know it: they never look into the partner's partition. */
export interface SeenPapers {
  referralId: string;
  version: number;
  content?: ReferralDocuments;
}

const keyOf = (referralId: string): Key => ({ pk: `${Referral.kind}#${referralId}`, sk: "PARTNER-DOCUMENTS" });

/** Access pattern 29: the documents that a partner has announced for a referral. */
export const lookAtPapers = async (table: Table, referralId: string): Promise<SeenPapers> => {
  const item = await table.get(keyOf(referralId));
  if (!item) return { referralId, version: 0 };
  return { referralId, version: Number(item.version), content: ReferralDocuments.parse(item.content) };
};

export const putPapers = ({ referralId, version }: SeenPapers, content: ReferralDocuments): Write => ({
  action: {
    Put: {
      Item: { ...keyOf(referralId), version: version + 1, content },
      ...(version === 0
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "#version = :seen",
            ExpressionAttributeNames: { "#version": "version" },
            ExpressionAttributeValues: { ":seen": version },
          }),
    },
  },
});
