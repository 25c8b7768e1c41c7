import { DeliveryState } from "#shared/partner/delivery";
import type { Key, Table, Write } from "./table.ts";
import { DELIVERIES_KEY_PREFIX } from "./table-definition.ts";

/** How a partner is being told, as staff know it: they never look into the partner's partition. */
export interface SeenDeliveries {
  partner: string;
  version: number;
  content?: DeliveryState;
}

const keyOf = (partner: string): Key => ({ pk: `${DELIVERIES_KEY_PREFIX}${partner}`, sk: "DELIVERIES" });

/** Access pattern 31: how the webhook of a partner fares. */
export const lookAtDeliveries = async (table: Table, partner: string): Promise<SeenDeliveries> => {
  const item = await table.get(keyOf(partner));
  if (!item) return { partner, version: 0 };
  return { partner, version: Number(item.version), content: DeliveryState.parse(item.content) };
};

/** Puts it where nothing stood or where it stood at the version that was seen; otherwise the race is lost. */
export const putDeliveries = ({ partner, version }: SeenDeliveries, content: DeliveryState): Write => ({
  action: {
    Put: {
      Item: { ...keyOf(partner), version: version + 1, content },
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
