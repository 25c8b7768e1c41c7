import { everyRecord } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import type { RetentionRule } from "#shared/resources/retention-rule";
import type { Beginning, ReasonToKeep } from "#shared/rules/retention";
import { governedKinds, ownKinds } from "#shared/rules/retention-kinds";
import { byText } from "#shared/rules/sorting";
import { type Deed, type Outcome, outcomeOf, ownDeeds, type Rules } from "./due.ts";
import { type CaseFile, readFiles } from "./files.ts";
import { readRules } from "./rules.ts";

interface KindCount {
  kind: string;
  archive: number;
  erase: number;
}

interface PreviewLine extends KindCount {
  /** The first day on which something of it is due. */
  on: string;
  monthsUntilArchived: number;
  monthsUntilErased: number;
  confirmed: boolean;
}

interface PreviewFile {
  resource: string;
  id: string;
  /** The household's code, the referral's number. */
  code?: string;
  beginning: Beginning;
  lines: PreviewLine[];
}

interface KeptFile {
  id: string;
  code?: string;
  because: ReasonToKeep;
  until?: string;
}

export interface RetentionPreview {
  /** The day that it was reckoned for. */
  on: string;
  kinds: (KindCount & { confirmed: boolean })[];
  files: PreviewFile[];
  /** Households that only a hold keeps: what would be due otherwise is not told. */
  kept: KeptFile[];
  /** Kinds of record without a rule. */
  without: string[];
}

const firstDay = (lines: readonly PreviewLine[]): string => lines.map(({ on }) => on).sort()[0] ?? "";

/** What is due first stands first. */
const byDay = (one: PreviewFile, other: PreviewFile): number =>
  byText(firstDay(one.lines), firstDay(other.lines)) || byCode(one, other);

const byCode = (one: { code?: string }, other: { code?: string }): number => byText(one.code ?? "", other.code ?? "");

const linesOf = (deeds: readonly Deed[]): PreviewLine[] =>
  [...Map.groupBy(deeds, ({ rule }) => rule)]
    .map(([rule, own]) => ({
      kind: rule.kind,
      archive: own.filter(({ does }) => does === "archive").length,
      erase: own.filter(({ does }) => does === "erase").length,
      on: own.map(({ on }) => on).sort()[0] ?? "",
      monthsUntilArchived: rule.monthsUntilArchived,
      monthsUntilErased: rule.monthsUntilErased,
      confirmed: rule.confirmed,
    }))
    .sort((one, other) => byText(one.on, other.on) || byText(one.kind, other.kind));

const codeOf = ({ root }: CaseFile) => {
  const code = root.code ?? root.number;
  return typeof code === "string" ? { code } : {};
};

const fileIn = ({ file, beginning, deeds }: Outcome): PreviewFile => ({
  resource: file.resource.name,
  id: file.root.id,
  ...codeOf(file),
  beginning,
  lines: linesOf(deeds),
});

const totals = (deeds: readonly Deed[], rules: Rules) =>
  governedKinds.flatMap(({ name }) => {
    const own = deeds.filter(({ rule }) => rule.kind === name);
    const rule = rules.get(name);
    if (!rule) return [];
    const count = (does: Deed["does"]) => own.filter((deed) => deed.does === does).length;
    return [{ kind: name, archive: count("archive"), erase: count("erase"), confirmed: rule.confirmed }];
  });

/** What the night would do by the confirmed rules, and what the others would do besides once they are confirmed too. */
const foreseen = async (ctx: Context, file: CaseFile, rules: Rules, on: string): Promise<Outcome> => {
  const outcome = await outcomeOf(ctx, file, rules, on);
  const open = outcome.deeds.filter(({ rule }) => !rule.confirmed);
  const sure = new Map([...rules].filter(([, { confirmed }]) => confirmed));
  // A household outlives whatever of its file nobody has confirmed a rule for.
  if (sure.size === rules.size || outcome.deeds.length === 0) return outcome;
  return { ...outcome, deeds: [...(await outcomeOf(ctx, file, sure, on)).deeds, ...open] };
};

const readOutcomes = async (ctx: Context, rules: Rules, on: string): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const file of await readFiles(ctx)) outcomes.push(await foreseen(ctx, file, rules, on));
  return outcomes;
};

const readOwnDeeds = async (ctx: Context, rules: Rules, on: string): Promise<Deed[]> => {
  const found = await Promise.all(
    ownKinds.map(async (resource) => {
      const records = await everyRecord(ctx.table, resource as ResourceOf<StoredRecord>);
      return ownDeeds(resource, records, rules, on);
    }),
  );
  return found.flat();
};

const keptIn = ({ file, keptBecause }: Outcome): KeptFile[] => {
  if (keptBecause !== "hold" || file.resource !== Household) return [];
  const until = file.facts.hold?.until;
  return [{ id: file.root.id, ...codeOf(file), because: keptBecause, ...(until !== undefined && { until }) }];
};

const inUse = (rules: readonly RetentionRule[]): Rules =>
  new Map(rules.filter(({ archived }) => !archived).map((rule) => [rule.kind, rule]));

/**
 * What the rules would do on a day, unconfirmed ones included and marked so, by exactly the reckoning of the night's
 * run: how many of each kind, and of which household from which day. Nothing is changed.
 */
export const previewRetention = async (ctx: Context, on: string = ctx.today()): Promise<RetentionPreview> => {
  const rules = inUse(await readRules(ctx));
  const [outcomes, own] = await Promise.all([readOutcomes(ctx, rules, on), readOwnDeeds(ctx, rules, on)]);
  const deeds = [...outcomes.flatMap((outcome) => outcome.deeds), ...own];
  return {
    on,
    kinds: totals(deeds, rules),
    files: outcomes
      .filter((outcome) => outcome.deeds.length > 0)
      .map(fileIn)
      .sort(byDay),
    kept: outcomes.flatMap(keptIn).sort(byCode),
    without: governedKinds.map(({ name }) => name).filter((name) => !rules.has(name)),
  };
};
