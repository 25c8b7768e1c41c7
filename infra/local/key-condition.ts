const TOKEN = /\s*(<=|>=|<>|[=<>(),]|[#:]?[A-Za-z_][\w-]*|[#:]\w+)\s*/y;

/** The words of an expression; nothing at all for one that holds anything else. */
const tokensOf = (expression: string): string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.length) {
    const token = TOKEN.exec(expression)?.[1];
    if (token === undefined) return [];
    tokens.push(token);
  }
  return tokens;
};

/**
 * The placeholders that a key condition compares the partition key with, however it is spelt: by name or alias, with or
 * without spaces and brackets, before or after the condition on the sort key.
 * @param partitionKey its name, in the table or in the index that is asked
 * @param names aliases as in `ExpressionAttributeNames`
 */
export const partitionValuesOf = (
  expression: string,
  partitionKey: string,
  names: Record<string, string>,
): string[] => {
  const tokens = tokensOf(expression);
  return tokens.flatMap((token, at) => {
    const name = token.startsWith("#") ? names[token] : token;
    const value = tokens[at + 2];
    const compares = name === partitionKey && tokens[at + 1] === "=" && value?.startsWith(":");
    return compares && value !== undefined ? [value] : [];
  });
};
