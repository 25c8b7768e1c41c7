/** What stands in brackets after a name is a remark, not part of it. */
const remark = /\([^)]*\)/g;

/**
 * A name as it is compared: without case, accents, signs and remarks, its words in the order of the alphabet, so that
 * "Nuñez d'Amico, María" and "maria d’amico nunez" are one.
 */
export const nameKey = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .join(" ")
    .replace(remark, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .sort()
    .join(" ");

/** Whether two names are the same person's, however they are written; an empty name is nobody's. */
export const isSameName = (a: string, b: string): boolean => nameKey(a) !== "" && nameKey(a) === nameKey(b);
