import type { Key, Table } from "./table.ts";
import { LostRace } from "./table.ts";

const keyOf = (username: string): Key => ({ pk: `ACCOUNT#${username.trim().toLowerCase()}`, sk: "SIGN-IN" });

/** Keeps when somebody was last here. What a later moment has written stays. */
export const noteSignIn = async (table: Table, username: string, at: string): Promise<void> => {
  try {
    await table.commit([
      {
        action: {
          Put: {
            Item: { ...keyOf(username), at },
            ConditionExpression: "attribute_not_exists(pk) OR #at < :at",
            ExpressionAttributeNames: { "#at": "at" },
            ExpressionAttributeValues: { ":at": at },
          },
        },
      },
    ]);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
  }
};

/** Access pattern 20: when each of some people was last here, a moment late at most. */
export const lastSignIns = async (table: Table, usernames: readonly string[]): Promise<(string | undefined)[]> => {
  const items = await table.getMany(usernames.map(keyOf), { consistent: false });
  return items.map((item) => (typeof item?.at === "string" ? item.at : undefined));
};
