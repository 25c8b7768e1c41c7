import { everyRecord } from "#functions/db/records";
import { Person } from "#shared/resources/person";
import { byText } from "#shared/rules/sorting";
import type { Context } from "../context.ts";

const isLinked = (one: Person, other: Person): boolean => one.formerlyId === other.id || other.formerlyId === one.id;

/**
 * All records of one person, in the households that she was part of before and since: a split, a reunion and a return
 * each make a new one that says which it was formerly. Found from any of them, also by way of one that has been erased;
 * erased ones themselves are left out, unless it is the one asked about. The newest comes first.
 */
export const recordsOfHer = async (ctx: Context, person: Person): Promise<Person[]> => {
  const left = new Set((await everyRecord(ctx.table, Person)).filter(({ id }) => id !== person.id));
  const found = [person];
  for (const one of found)
    for (const other of left)
      if (isLinked(one, other)) {
        left.delete(other);
        found.push(other);
      }
  return found
    .filter(({ id, erasedOn }) => id === person.id || erasedOn === undefined)
    .sort((a, b) => byText(b.createdAt, a.createdAt) || byText(b.id, a.id));
};
