import { createDailyDigest } from "#functions/daily-digest/daily-digest";
import type { Mail, SendMail } from "#functions/daily-digest/mail";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { assignEducators } from "#functions/use-cases/assign-educators";
import { StaffMember } from "#shared/resources/staff-member";
import { aWorld, MONDAY } from "#test/world";

export const ADDRESS = "https://soglia.example.org";

/** A world with two educators, each with one household whose stay ends within the week, and the e-mails it sends. */
export const aDigestWorld = async (start = MONDAY) => {
  const world = await aWorld(start);
  const mails: Mail[] = [];
  const digest = (mail: SendMail = async (one) => mails.push(one)) =>
    createDailyDigest({ table: world.table, now: world.now, mail, address: ADDRESS })({ send: "digest" });
  const aColleague = (username: string, more: object = {}) =>
    world.create(
      StaffMember,
      { username, name: `Nome di ${username}`, roles: ["educator"], email: `${username}@example.org`, ...more },
      "area-manager",
    );
  const [anna, bruno] = await Promise.all([aColleague("anna"), aColleague("bruno")]);
  const { unit, slots } = await world.abitareInsieme();

  const stayOf = async (staffId: string, placeId: string | undefined, values: { from?: string; to?: string } = {}) => {
    const household = await world.household();
    const { from = world.now().slice(0, 10), to = from } = values;
    await admitHousehold(world.as("area-manager"), unit.id, {
      householdId: household.id,
      placeId,
      from,
      expectedTo: to,
      overrideReason: "Prova",
    });
    const educators = [{ staffId, role: "responsible" as const, from: "2020-01-01" }];
    return assignEducators(world.as("coordinator"), household.id, { educators });
  };
  return { ...world, unit, slots, mails, digest, aColleague, anna, bruno, stayOf };
};

export type DigestWorld = Awaited<ReturnType<typeof aDigestWorld>>;
