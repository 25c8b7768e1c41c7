import { ageOn } from "../dates.ts";
import { isGuestOn } from "./household-members.ts";

const COMING_OF_AGE = 18;

type Member = Parameters<typeof isGuestOn>[0] & { birthDate?: string; ageClass?: "adult" | "minor" };

export interface Composition {
  adults: number;
  minors: number;
  /** Guests whose age nobody has written down. */
  unknown: number;
}

const classOf = ({ birthDate, ageClass }: Member, day: string): keyof Composition => {
  if (birthDate !== undefined) return ageOn(birthDate, day) >= COMING_OF_AGE ? "adults" : "minors";
  if (ageClass === undefined) return "unknown";
  return ageClass === "adult" ? "adults" : "minors";
};

/** The guests of a household on a day, grown up or not. Whoever takes part without living there counts in nothing. */
export const compositionOf = (people: readonly Member[], day: string): Composition => {
  const counts: Composition = { adults: 0, minors: 0, unknown: 0 };
  for (const person of people) if (isGuestOn(person, day)) counts[classOf(person, day)] += 1;
  return counts;
};
