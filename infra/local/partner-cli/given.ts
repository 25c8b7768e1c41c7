import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { documentEndings } from "#shared/partner/document";
import type { Options } from "./commands.ts";
import { Stop } from "./stop.ts";

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Stop(`${file} cannot be read as JSON: check its name and what is in it.`, 1, { cause: error });
  }
};

const years = (role: "adult" | "minor", given: Options[string]) =>
  [given ?? []].flat().map((year) => ({ role, birthYear: Number(year) }));

const told = (options: Options, names: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(names).flatMap(([option, field]) =>
      options[option] === undefined ? [] : [[field, options[option]]],
    ),
  );

/** Options and the fields of a referral that they fill. */
const fields = {
  reference: "partnerReference",
  type: "householdType",
  unit: "requestedUnit",
  urgency: "urgency",
  from: "neededFrom",
  needs: "needs",
  resources: "resources",
  service: "referringService",
};

/** The referral in a file, or the one that the options tell; whether it is one, the API says. */
export const referralFrom = (file: string | undefined, options: Options): unknown => {
  if (file !== undefined) return jsonIn(file);
  if (options.reference === undefined || options.type === undefined)
    throw new Stop("Name a JSON file, or say at least --reference, --type and one --adult or --minor.", 1);
  const members = [...years("adult", options.adult), ...years("minor", options.minor)];
  return { ...told(options, fields), members };
};

/** What is in a document's file. @throws Stop when it cannot be read */
export const contentOf = (file: string): Uint8Array<ArrayBuffer> => {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new Stop(`${file} cannot be read: check its name, and that it is a file of yours.`, 1, { cause: error });
  }
};

/** What kind of file it is, by its ending; nothing for one that is not taken. */
export const contentTypeOf = (file: string): string | undefined => {
  const ending = extname(file).slice(1).toLowerCase().replace("jpeg", "jpg");
  return Object.entries(documentEndings).find(([, known]) => known === ending)?.[0];
};
