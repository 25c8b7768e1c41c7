import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getRecord, recordsUnder } from "#functions/db/records";
import type { Role } from "#shared/access";
import { Refusal } from "#shared/refusal";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import type { Step } from "#shared/step";
import { referralSteps } from "#shared/steps/referrals";
import { aReferralWorld, referralAt, take } from "#test/referrals";

/** What somebody would remember of a referral who keeps it on paper. */
interface Paper {
  status: string;
  assessed: boolean;
  waits: boolean;
  priority?: number;
  /** Each version of the hypothesis. */
  versions: string[];
  agreement: boolean;
  steps: number;
}

type Answer = { refused: string } | Paper;

const no = (refused: string): Answer => ({ refused });

const ended = ["admitted", "unsuitable", "withdrawn", "expired"];
const closed = ended.slice(1);

const moved =
  (from: string[], to: string) =>
  (paper: Paper): Answer =>
    from.includes(paper.status) ? { ...paper, status: to } : no("notPossibleNow");

const closes = (to: string) => (paper: Paper) =>
  ended.includes(paper.status) ? no("notPossibleNow") : { ...paper, status: to };

const stays =
  (from: string[], after: (paper: Paper) => Answer = (paper) => paper) =>
  (paper: Paper): Answer =>
    from.includes(paper.status) ? after(paper) : no("notPossibleNow");

/** What `told` says when a project starts, and when its hypothesis is revised. */
const [FIRST, SECOND] = ["Prima ipotesi", "Seconda ipotesi"];

const isLast = ({ versions }: Paper, text: string): boolean => versions.at(-1) === text;

/** The same road once more, told as simply as it can be. */
const model: Record<string, (paper: Paper) => Answer> = {
  receive: moved(["draft"], "received"),
  takeIntoFilter: moved(["received", "reopened"], "inFilter"),
  askInformation: moved(["inFilter"], "moreInformationNeeded"),
  recordInformation: moved(["moreInformationNeeded"], "inFilter"),
  assess: stays(["inFilter", "suitable", "waiting", "sharedProject", "feeToFormalise"], (paper) => ({
    ...paper,
    assessed: true,
  })),
  findSuitable: stays(["inFilter"], (paper) => (paper.assessed ? { ...paper, status: "suitable" } : no("notAssessed"))),
  putOnWaitingList: stays(["suitable", "sharedProject"], (paper) => ({
    ...paper,
    status: "waiting",
    waits: true,
    priority: 2,
  })),
  reprioritise: stays(["waiting"], (paper) => (paper.priority === 1 ? no("invalid") : { ...paper, priority: 1 })),
  startSharedProject: stays(["suitable", "waiting"], (paper) => ({
    ...paper,
    status: "sharedProject",
    versions: isLast(paper, FIRST) ? paper.versions : [...paper.versions, FIRST],
  })),
  reviseHypothesis: stays(["sharedProject", "feeToFormalise"], (paper) =>
    isLast(paper, SECOND) ? no("invalid") : { ...paper, versions: [...paper.versions, SECOND] },
  ),
  commentHypothesis: stays(["sharedProject", "feeToFormalise"]),
  recordMeeting: stays(["sharedProject", "feeToFormalise"]),
  agreeProject: moved(["sharedProject"], "feeToFormalise"),
  accept: stays(["feeToFormalise"], (paper) => ({ ...paper, status: "accepted", agreement: true })),
  declareUnsuitable: closes("unsuitable"),
  withdraw: closes("withdrawn"),
  expire: closes("expired"),
  tellOutcome: stays([...closed, "accepted", "waiting", "admitted"]),
  reopen: moved(closed, "reopened"),
  recordPaper: () => no("notPossibleNow"),
};

const movers: readonly Role[] = ["coordinator", "area-manager"];
const everybody: readonly Role[] = [...movers, "educator", "administration"];

/** A number that chooses among the steps: mostly the possible ones, now and then any, by anybody. */
const someTry = fc.record({
  choice: fc.nat(1000),
  possible: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const isRefused = (answer: Answer | undefined): answer is { refused: string } =>
  answer !== undefined && "refused" in answer;

const closing = ["declareUnsuitable", "withdraw", "expire"];

/** Referrals that end at once would never come far. */
const leadsOn = (name: string, paper: Paper, ends: boolean): boolean =>
  !isRefused(model[name]?.(paper)) && (ends || isShut(paper) || !closing.includes(name));

const isShut = ({ status }: Paper): boolean => closed.includes(status);

const chosen = (
  paper: Paper,
  { choice, possible }: { choice: number; possible: boolean },
): { step: Step; role: Role } => {
  const ends = choice % 10 === 0;
  const those = possible ? referralSteps.filter(({ name }) => leadsOn(name, paper, ends)) : referralSteps;
  const who = possible ? movers : everybody;
  const [step, role] = [those[choice % those.length], who[choice % who.length]];
  if (!step || !role) throw new Error("Something can always be tried.");
  return { step, role };
};

const refusalOf = async (attempt: Promise<unknown>): Promise<string | undefined> => {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

const asOnPaper = (referral: Referral, steps: number): Paper => ({
  status: referral.status,
  assessed: referral.eligibility.length > 0,
  waits: referral.waitingSince !== undefined,
  priority: referral.priority,
  versions: referral.hypotheses.map(({ text }) => text),
  agreement: referral.feeAgreementId !== undefined,
  steps,
});

const beginnings = ["draft", "received", "inFilter", "suitable", "sharedProject", "accepted", "expired"] as const;

describe("the life of a referral", () => {
  it("goes as on paper, whatever anybody tries in whatever order", async () => {
    const { world, known, told } = await aReferralWorld();
    const start = { ...known, eligibility: [], missingPapers: [] };

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.array(someTry, { minLength: 10, maxLength: 30, size: "max" }),
        async (status, tries) => {
          const { id } = await referralAt(world, status, start);
          let paper: Paper = { ...asOnPaper(await getRecord(world.table, Referral, id), 0) };
          for (const one of tries) {
            const { step, role } = chosen(paper, one);
            const answer = movers.includes(role) ? model[step.name]?.(paper) : no("forbidden");
            const refused = await refusalOf(take(world, step, id, told[step.name] ?? {}, role));
            expect([step.name, refused]).toEqual([step.name, isRefused(answer) ? answer.refused : undefined]);
            if (answer && !isRefused(answer)) paper = { ...answer, steps: paper.steps + 1 };
          }
          const written = (await recordsUnder(world.table, Referral, id, [ReferralStep])).get(ReferralStep.name) ?? [];
          const referral = await getRecord(world.table, Referral, id);
          expect(asOnPaper(referral, written.length)).toEqual(paper);
          expect(referral.version).toBe(paper.steps + 1);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
