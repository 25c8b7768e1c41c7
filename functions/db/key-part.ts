/** Whether something that was handed in may become part of a key: JSON can spell half a character, which no key holds. */
export const isKeyPart = (part: unknown): boolean => typeof part === "string" && part !== "" && part.isWellFormed();
