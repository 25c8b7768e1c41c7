import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import { propertiesOf } from "./synthesised.ts";

const oneOrMany = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]).transform((value) => [value].flat());

const Statement = z.object({
  Effect: z.enum(["Allow", "Deny"]),
  Action: oneOrMany(z.string()),
  Resource: oneOrMany(z.unknown()).transform((resources) => resources.map(spelledOut)),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMany(z.string()))).default({}),
});

const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

export type Statement = z.infer<typeof Statement>;

/** A template's reference as one string: an export by its name, a join by its parts. */
const spelledOut = (reference: unknown): string => {
  if (typeof reference === "string") return reference;
  const { "Fn::Join": join, ...plain } = z.looseObject({ "Fn::Join": JoinParts.optional() }).parse(reference);
  if (join) return join[1].map(spelledOut).join(join[0]);
  return Object.values(plain).flat().join(".");
};

const JoinParts = z.tuple([z.string(), z.array(z.unknown())]);

/** What the role whose logical id begins with `role` may do, by every policy of the template that names it. */
export const statementsOf = (template: Template, role: string): Statement[] =>
  Object.values(propertiesOf(template, "AWS::IAM::Policy"))
    .map((properties) => Policy.parse(properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

export interface Request {
  action: string;
  resource: string;
  /** What the request tells of itself; a key it does not tell is missing. */
  keys?: Record<string, string[]>;
}

const wildcards: Record<string, string> = { "*": ".*", "?": "." };

const isLike = (pattern: string, value: string) => {
  const parts = pattern.split(/([*?])/).map((part) => wildcards[part] ?? part.replace(/[^\w]/g, "\\$&"));
  return new RegExp(`^${parts.join("")}$`, "s").test(value);
};

/** The conditions that the policies use, with the trap that AWS describes: "for all" holds for none. */
const operators: Record<string, (told: string[] | undefined, wanted: string[]) => boolean> = {
  "ForAllValues:StringLike": (told, wanted) =>
    (told ?? []).every((value) => wanted.some((pattern) => isLike(pattern, value))),
  "ForAnyValue:StringLike": (told, wanted) =>
    (told ?? []).some((value) => wanted.some((pattern) => isLike(pattern, value))),
  StringEquals: (told, wanted) => told?.every((value) => wanted.includes(value)) ?? false,
  StringLike: (told, wanted) => told?.every((value) => wanted.some((pattern) => isLike(pattern, value))) ?? false,
  NumericEquals: (told, wanted) => told?.every((value) => wanted.map(Number).includes(Number(value))) ?? false,
  Null: (told, [isMissing]) => (told === undefined) === (isMissing === "true"),
};

const applies = ({ Action, Resource, Condition }: Statement, { action, resource, keys = {} }: Request) =>
  Action.some((pattern) => isLike(pattern, action)) &&
  Resource.some((pattern) => isLike(pattern, resource)) &&
  Object.entries(Condition).every(([name, wantedByKey]) => {
    const operator = operators[name];
    if (!operator) throw new RangeError(`No such condition is known here: ${name}`);
    return Object.entries(wantedByKey).every(([key, wanted]) => operator(keys[key], wanted));
  });

/** Would AWS allow it? A denial wins, and silence denies. */
export const isAllowed = (statements: Statement[], request: Request): boolean => {
  const effects = statements.filter((statement) => applies(statement, request)).map(({ Effect }) => Effect);
  return effects.includes("Allow") && !effects.includes("Deny");
};
