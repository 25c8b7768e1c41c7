import type { Resource, StoredRecord } from "#shared/resource";

const PROBE = "\u0001";

const nothingElse: StoredRecord = {
  id: "",
  version: 1,
  createdAt: "",
  createdBy: "",
  updatedAt: "",
  updatedBy: "",
  archived: false,
};

/** The required text with which a kind's titles begin: where a name that was typed belongs. A code of its own is no name. */
export const titleFieldOf = ({ fields, unique, title }: Resource): string | undefined =>
  fields
    .filter(
      ({ editor, setBy, required, name }) =>
        editor === "text" && setBy === "staff" && required && !unique.includes(name),
    )
    .find(({ name }) => title({ ...nothingElse, [name]: PROBE }).startsWith(PROBE))?.name;
