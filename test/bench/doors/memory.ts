/** What remembers that something was asked, and is no change: receipts, who has read what, how often a machine asked. */
export const isMemory = ({ pk, sk }: Record<string, unknown>): boolean =>
  /^(REQUEST|ACCESS)#/.test(String(pk)) || /^(REQUEST|QUOTA)#/.test(String(sk));
