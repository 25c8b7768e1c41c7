import type { Resource } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resourceNamed, resources } from "#shared/resources/index";
import { Person } from "#shared/resources/person";
import { Referral } from "#shared/resources/referral";

const itself: readonly string[] = [Household.name, Person.name, Referral.name];

const pointsToSomebody = ({ fields }: Resource): boolean =>
  fields.some(({ refersTo }) => refersTo === Household.name || refersTo === Person.name);

/** Whether records of a kind are about somebody whom the service knows: whoever reads them leaves an entry. */
export const isPersonal = (resource: Resource): boolean => {
  if (itself.includes(resource.name) || pointsToSomebody(resource)) return true;
  const owner = resource.belongsTo && resourceNamed(resource.belongsTo.resource);
  return owner !== undefined && isPersonal(owner);
};

const byPrefix = new Map(resources.map((resource) => [resource.idPrefix, resource]));
const personal: ReadonlySet<Resource> = new Set(resources.filter(isPersonal));

const ULID_LENGTH = 26;
const LONGEST_PREFIX = 4;

/** The kind of record that a text is the id of; unset for any other text. */
export const kindOf = (text: string): Resource | undefined => {
  const end = text.length - ULID_LENGTH - 1;
  if (end < 2 || end > LONGEST_PREFIX || text[end] !== "_") return undefined;
  return byPrefix.get(text.slice(0, end));
};

/** The kind of record, about somebody, that a text is the id of; unset for any other text. */
export const personalKindOf = (text: string): Resource | undefined => {
  const kind = kindOf(text);
  return kind && personal.has(kind) ? kind : undefined;
};
