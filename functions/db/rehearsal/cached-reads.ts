import type { Item, Key, Page, Range, Table } from "../table.ts";

/** One text per key. */
export const written = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** What has been read of a table, each thing once: however often it is asked for, it stays as it was first seen. */
export interface CachedReads {
  getMany: Table["getMany"];
  page: Table["page"];
  /** Reads afresh from here on. */
  forget: () => void;
}

/** Reads through a table, every item and every page once. */
export const cachedReads = (table: Table): CachedReads => {
  const items = new Map<string, Item | undefined>();
  const pages = new Map<string, Promise<Page>>();
  return {
    async getMany(keys, options) {
      const unseen = keys.filter((key): key is Key => key !== undefined && !items.has(written(key)));
      const found = unseen.length > 0 ? await table.getMany(unseen, options) : [];
      unseen.forEach((key, n) => {
        items.set(written(key), found[n]);
      });
      return keys.map((key) => key && items.get(written(key)));
    },
    page(range: Range) {
      const question = JSON.stringify(range);
      const page = pages.get(question) ?? table.page(range);
      pages.set(question, page);
      return page;
    },
    forget() {
      items.clear();
      pages.clear();
    },
  };
};
