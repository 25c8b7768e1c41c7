import { beforeAll, describe, expect, it } from "vitest";
import { recordsUnder } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { referralsTaken } from "#functions/use-cases/steps/referrals";
import { Referral, type ReferralStatus, referralStatuses } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { openSteps } from "#shared/step";
import { referralSteps } from "#shared/steps/referrals";
import { aReferralWorld, referralAt, take } from "#test/referrals";
import { staffApiOf } from "#test/staff-call";

type Start = readonly ReferralStatus[];

const open: Start = [
  "draft",
  "received",
  "inFilter",
  "moreInformationNeeded",
  "suitable",
  "waiting",
  "sharedProject",
  "feeToFormalise",
  "accepted",
  "reopened",
];
const closed: Start = ["unsuitable", "withdrawn", "expired"];

/** The road of a referral, written down by hand: where each step is possible and where it leads. */
const road: Record<string, [from: Start, to?: ReferralStatus]> = {
  receive: [["draft"], "received"],
  takeIntoFilter: [["received", "reopened"], "inFilter"],
  askInformation: [["inFilter"], "moreInformationNeeded"],
  recordInformation: [["moreInformationNeeded"], "inFilter"],
  assess: [["inFilter", "suitable", "waiting", "sharedProject", "feeToFormalise"]],
  findSuitable: [["inFilter"], "suitable"],
  putOnWaitingList: [["suitable", "sharedProject"], "waiting"],
  reprioritise: [["waiting"]],
  startSharedProject: [["suitable", "waiting"], "sharedProject"],
  reviseHypothesis: [["sharedProject", "feeToFormalise"]],
  commentHypothesis: [["sharedProject", "feeToFormalise"]],
  recordMeeting: [["sharedProject", "feeToFormalise"]],
  agreeProject: [["sharedProject"], "feeToFormalise"],
  accept: [["feeToFormalise"], "accepted"],
  declareUnsuitable: [open, "unsuitable"],
  withdraw: [open, "withdrawn"],
  expire: [open, "expired"],
  tellOutcome: [[...closed, "accepted", "waiting", "admitted"]],
  reopen: [closed, "reopened"],
  recordPaper: [referralStatuses],
};

type Setting = Awaited<ReturnType<typeof aReferralWorld>>;

let setting: Setting;
beforeAll(async () => {
  setting = await aReferralWorld();
});

const stepsOf = async ({ world }: Setting, id: string) =>
  ((await recordsUnder(world.table, Referral, id, [ReferralStep])).get(ReferralStep.name) ?? []) as ReferralStep[];

describe("the steps of a referral", () => {
  it("are all taken by somebody, each once", () => {
    const names = referralSteps.map(({ name }) => name);

    expect(referralsTaken.map(({ step }) => step.name).sort()).toEqual([...names].sort());
    expect(Object.keys(road).sort()).toEqual([...names].sort());
    expect(new Set(referralSteps.map(({ path }) => path)).size).toBe(names.length);
  });
});

describe.each(referralSteps)("the step $name", (step) => {
  const [from, to] = road[step.name] ?? [[]];

  it("is possible where the road has it, and leads where it says", async () => {
    const { world, known, told } = setting;
    for (const status of from) {
      const { id } = await referralAt(world, status, known);
      const after = await take(world, step, id, told[step.name] ?? {});

      expect(after).toMatchObject({ status: to ?? status, version: 2 });
    }
  });

  it("is refused anywhere else, and changes nothing", async () => {
    const { world, known, told } = setting;
    const elsewhere = referralStatuses.filter((status) => !from.includes(status));
    for (const status of elsewhere) {
      const { id } = await referralAt(world, status, known);
      const attempt = take(world, step, id, told[step.name] ?? {});

      await expect(attempt).rejects.toMatchObject({ code: "notPossibleNow", params: { status } });
      expect(await stepsOf(setting, id)).toEqual([]);
    }
  });

  it("is offered to exactly those whom the server lets take it", async () => {
    const { world, known } = setting;
    const offered = async (status: ReferralStatus) => {
      const referral = await referralAt(world, status, known);
      return openSteps(referralSteps, referral, ["coordinator"], "2026-10-12").includes(step);
    };
    const statuses = [];
    for (const status of referralStatuses) if (await offered(status)) statuses.push(status);

    expect(statuses).toEqual(referralStatuses.filter((status) => from.includes(status)));
  });

  it.each(["educator", "administration"] as const)("is refused to %s, by the door and behind it", async (role) => {
    const { world, known, told } = setting;
    const { id } = await referralAt(world, from[0] ?? "draft", known);
    const { call } = staffApiOf(world);

    const answer = await call(role, `POST /api/referrals/${id}/${step.path}`, { body: told[step.name] });

    expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
    await expect(take(world, step, id, told[step.name] ?? {}, role)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is answered with the referral, and written down with who, when and from where to where", async () => {
    const { world, known, told } = setting;
    const status = from[0] ?? "draft";
    const { id } = await referralAt(world, status, known);
    const { call } = staffApiOf(world);

    const answer = await call("coordinator", `POST /api/referrals/${id}/${step.path}`, { body: told[step.name] });

    expect(answer).toMatchObject({ status: 200, body: { id, status: to ?? status } });
    expect(await stepsOf(setting, id)).toEqual([
      expect.objectContaining({ referralId: id, on: "2026-10-12", step: step.name, from: status, by: "coordinator" }),
    ]);
    const [, revision] = await revisionsOf(world.table, Referral, id);
    expect(revision).toMatchObject({ action: step.name, by: "coordinator" });
  });

  it("is refused once the referral has been put away", async () => {
    const { world, known, told } = setting;
    const { id } = await referralAt(world, from[0] ?? "draft", { ...known, archived: true });

    await expect(take(world, step, id, told[step.name] ?? {})).rejects.toMatchObject({ code: "notPossibleNow" });
  });
});

describe("the status of a referral", () => {
  it("is moved by steps only", async () => {
    const { world } = setting;
    const { id } = await referralAt(world, "received");
    const { call } = staffApiOf(world);
    const edits = { status: { from: "received", to: "accepted" }, priority: { to: 1 }, closedOn: { to: "2026-10-01" } };

    const answer = await call("coordinator", `PATCH /api/referrals/${id}`, { body: { edits } });

    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.errors).sort()).toEqual(["closedOn", "priority", "status"]);
  });

  it("begins as a draft, or as received when it says who refers and for whom", async () => {
    const { world, service, known } = setting;
    const { call } = staffApiOf(world);
    const begun = async (body: object) => (await call("coordinator", "POST /api/referrals", { body })).body;
    const whole = { referringServiceId: service.id, householdType: "family", members: known.members };

    expect(await begun({})).toMatchObject({ status: "draft" });
    expect(await begun({ ...whole, members: [] })).not.toHaveProperty("receivedOn");
    expect(await begun({ ...whole, members: [] })).toMatchObject({ status: "draft" });
    expect(await begun(whole)).toMatchObject({ status: "received", receivedOn: "2026-10-12" });
  });

  it("stays a draft while it is filled in, until it is received", async () => {
    const { world, known } = setting;
    const { call } = staffApiOf(world);
    const { id } = (await call("coordinator", "POST /api/referrals", { body: {} })).body;
    const { referringServiceId, householdType, members } = known;
    const values = { referringServiceId, householdType, members };
    const edits = Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { to }]));
    const { body } = await call("coordinator", `PATCH /api/referrals/${id}`, {
      body: { edits: { ...edits, members: { from: [], to: members } } },
    });

    expect(body).toMatchObject({ status: "draft" });
  });
});
