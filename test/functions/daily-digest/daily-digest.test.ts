import { beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "#functions/daily-digest/mail";
import { ADDRESS, aDigestWorld, type DigestWorld } from "./digest-world.ts";

let world: DigestWorld;

beforeEach(async () => {
  world = await aDigestWorld();
});

const codeIn = ({ code = "" }: { code?: string }) => code;
const to = (mails: readonly Mail[]) => mails.map((mail) => mail.to).sort();
const mailTo = (username: string) => world.mails.find((mail) => mail.to === `${username}@example.org`);

describe("the e-mail of the morning", () => {
  it("tells each educator about her own households only", async () => {
    const [first, second] = world.slots;
    const ofAnna = await world.stayOf(world.anna.id, first?.id, { to: "2026-10-14" });
    const ofBruno = await world.stayOf(world.bruno.id, second?.id, { to: "2026-10-15" });

    expect(await world.digest()).toEqual({ sent: 2 });

    expect(mailTo("anna")?.text).toContain(`- ${codeIn(ofAnna)}: Uscita prevista, 14/10/2026`);
    expect(mailTo("anna")?.text).not.toContain(codeIn(ofBruno));
    expect(mailTo("bruno")?.html).toContain(`<li>${codeIn(ofBruno)}: Uscita prevista, 15/10/2026</li>`);
    expect(mailTo("bruno")?.html).not.toContain(codeIn(ofAnna));
  });

  it("says how much there is, calls late what is late, and leads to the application", async () => {
    world.travelTo("2026-10-05T06:00:00.000Z");
    await world.stayOf(world.anna.id, world.slots[0]?.id, { from: "2026-10-05", to: "2026-10-09" });
    world.travelTo("2026-10-12T05:30:00.000Z");

    await world.digest();

    expect(mailTo("anna")?.subject).toMatch(/^Soglia: \d+ da fare, 1 in ritardo$/);
    expect(mailTo("anna")?.text).toMatch(/In ritardo \(1\)\n- N-0001: Uscita prevista, 09\/10\/2026\n/);
    expect(mailTo("anna")?.text).toContain(`${ADDRESS}/#/`);
    expect(mailTo("anna")?.html).toContain(`href="${ADDRESS}/#/"`);
    expect(mailTo("anna")?.text).toContain("al 12/10/2026");
  });

  it("speaks English to whoever asked for it", async () => {
    const carla = await world.aColleague("carla", { language: "en" });
    await world.stayOf(carla.id, world.slots[0]?.id, { to: "2026-10-14" });

    await world.digest();

    expect(mailTo("carla")).toMatchObject({
      subject: "Soglia: 1 to do",
      text: expect.stringMatching(/^Good morning,/),
    });
    expect(mailTo("carla")?.html).toContain('<html lang="en">');
  });

  it("goes to nobody who has nothing to do, no address, or has left", async () => {
    const [silent, gone] = await Promise.all([
      world.aColleague("silent", { email: undefined }),
      world.aColleague("gone", { activeTo: "2026-10-11" }),
    ]);
    await world.stayOf(silent.id, world.slots[0]?.id, { to: "2026-10-14" });
    await world.stayOf(gone.id, world.slots[1]?.id, { to: "2026-10-14" });
    await world.stayOf(world.anna.id, world.slots[2]?.id, { to: "2026-11-30" });

    expect(await world.digest()).toEqual({ sent: 0 });
    expect(world.mails).toEqual([]);
  });

  it("tells the coordinator everything, and the administration nothing but fees", async () => {
    await Promise.all([
      world.aColleague("giulia", { roles: ["coordinator"] }),
      world.aColleague("davide", { roles: ["administration"] }),
    ]);
    await world.stayOf(world.anna.id, world.slots[0]?.id, { to: "2026-10-14" });
    await world.stayOf(world.bruno.id, world.slots[1]?.id, { to: "2026-10-14" });

    await world.digest();

    expect(to(world.mails)).toEqual(["anna@example.org", "bruno@example.org", "giulia@example.org"]);
    expect(mailTo("giulia")?.text).toMatch(/N-0001[\s\S]*N-0002/);
  });
});

describe("once a day", () => {
  beforeEach(() => world.stayOf(world.anna.id, world.slots[0]?.id, { to: "2026-10-16" }));

  it("however often it runs, even twice at the same moment", async () => {
    const runs = await Promise.all([world.digest(), world.digest()]);
    await world.digest();

    expect(runs.map(({ sent }) => sent).sort()).toEqual([0, 1]);
    expect(world.mails).toHaveLength(1);
  });

  it("and again on the next day", async () => {
    await world.digest();
    world.travelTo("2026-10-13T05:30:00.000Z");
    await world.digest();

    expect(world.mails).toHaveLength(2);
  });

  it("an address that fails stops nobody else, is named by its kind only, and is not tried twice", async () => {
    await world.stayOf(world.bruno.id, world.slots[1]?.id, { to: "2026-10-16" });
    const refusing = async (mail: Mail) => {
      if (mail.to.startsWith("anna")) throw new Error("anna@example.org is not verified");
      world.mails.push(mail);
    };

    await expect(world.digest(refusing)).rejects.toThrow(/^1 not sent: Error$/);
    await world.digest();

    expect(to(world.mails)).toEqual(["bruno@example.org"]);
  });
});

describe("working days in Italy", () => {
  it.each([
    ["Saturday", "2026-10-10T05:30:00.000Z"],
    ["Sunday", "2026-10-11T05:30:00.000Z"],
    ["All Saints' Day, a Monday", "2027-11-01T06:30:00.000Z"],
    ["Easter Monday", "2026-04-06T05:30:00.000Z"],
    ["Saint Stephen's Day, a Thursday", "2024-12-26T06:30:00.000Z"],
  ])("on %s nobody is written to", async (_, instant) => {
    const quiet = await aDigestWorld(instant);
    await quiet.stayOf(quiet.anna.id, quiet.slots[0]?.id);

    expect(await quiet.digest()).toEqual({ sent: 0, skipped: "notAWorkingDay" });
    expect(quiet.mails).toEqual([]);
  });

  it.each([
    ["the Monday after the day of 23 hours", "2026-03-30T05:30:00.000Z", "30/03/2026"],
    ["the Monday after the day of 25 hours", "2026-10-26T06:30:00.000Z", "26/10/2026"],
    ["29 February, a Tuesday", "2028-02-29T06:30:00.000Z", "29/02/2028"],
    ["a minute past midnight in Rome, still yesterday in Greenwich", "2026-10-12T22:01:00.000Z", "13/10/2026"],
  ])("on %s it is that day", async (_, instant, day) => {
    const working = await aDigestWorld("2026-03-27T09:00:00.000Z");
    await working.stayOf(working.anna.id, working.slots[0]?.id, { to: "2026-03-28" });
    working.travelTo(instant);

    expect(await working.digest()).toEqual({ sent: 1 });
    expect(working.mails[0]?.text).toContain(`al ${day}`);
  });
});
