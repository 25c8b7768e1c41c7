import { describe, expect, it } from "vitest";
import { functionNames } from "#infra/aws/function-entries";
import { isAllowed } from "./iam.ts";
import {
  mayTouch,
  otherPartitions,
  partitions,
  policyOf,
  recordPartitions,
  table,
  touching,
  verdict,
} from "./roles.ts";
import { propertiesOf, synthesise } from "./synthesised.ts";
import { verdicts } from "./verdicts.ts";

const { data, identity, service } = synthesise();

describe("what each function may do with each kind of key", () => {
  it("is written down here, for every function", () => {
    expect(Object.keys(verdicts).toSorted()).toEqual([...functionNames].toSorted());
  });

  it.each(Object.entries(verdicts))("%s", (name, expected) => {
    const isRecord = (kind: string) => kind in recordPartitions;
    const told = Object.fromEntries(Object.entries(partitions).map(([kind, key]) => [kind, verdict(name, key)]));
    const wanted = Object.fromEntries(
      Object.keys(partitions).map((kind) => [kind, expected[kind] ?? (isRecord(kind) ? expected.records : undefined)]),
    );

    expect(told).toEqual(wanted);
  });
});

describe("entries and revisions", () => {
  const keys = Object.entries(partitions).filter(([kind]) => kind in recordPartitions || kind === "trace");
  const changing = ["UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete"];

  it.each(functionNames)("can be changed in place or removed by nobody: not by %s", (name) => {
    const possible = keys.flatMap(([kind, key]) =>
      changing.filter((verb) => mayTouch(name, verb, key)).map((verb) => `${verb} ${kind}`),
    );

    expect(possible).toEqual([]);
  });

  it("of who has read whose data are added by one function only", () => {
    const adding = functionNames.filter((name) => mayTouch(name, "PutItem", otherPartitions.trace));

    expect(adding).toEqual(["AccessLog"]);
  });
});

describe("nobody", () => {
  const verbs = [
    "DeleteItem",
    "BatchWriteItem",
    "PartiQLSelect",
    "ExportTableToPointInTime",
    "DeleteTable",
    "UpdateTable",
  ];

  it.each(functionNames)("removes, writes many at once or copies the table: not %s", (name) => {
    const possible = verbs.filter(
      (verb) =>
        isAllowed(policyOf(name), { action: `dynamodb:${verb}`, resource: table }) ||
        Object.values(partitions).some((key) => mayTouch(name, verb, key)),
    );

    expect(possible).toEqual([]);
  });

  it("scans", () => {
    const request = { action: "dynamodb:Scan", resource: table };

    expect(functionNames.filter((name) => isAllowed(policyOf(name), request))).toEqual([]);
  });

  it("is allowed everything with a service", () => {
    const allowed = functionNames.flatMap((name) => policyOf(name).filter(({ Effect }) => Effect === "Allow"));

    expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([]);
  });

  it("runs under a role that another function uses", () => {
    const roles = Object.values(propertiesOf(service, "AWS::Lambda::Function")).map(({ Role }) => JSON.stringify(Role));

    expect(new Set(roles).size).toBe(roles.length);
  });

  it("but CDK's uploader of the site holds a policy that AWS wrote", () => {
    for (const template of [data, identity])
      expect(
        Object.values(propertiesOf(template, "AWS::IAM::Role")).filter(({ ManagedPolicyArns }) => ManagedPolicyArns),
      ).toEqual([]);
    const withManaged = Object.entries(propertiesOf(service, "AWS::IAM::Role")).filter(
      ([, role]) => role.ManagedPolicyArns,
    );

    expect(withManaged.map(([id]) => id)).toEqual([expect.stringMatching(/^CustomCDKBucketDeployment/)]);
  });
});

describe("the partner's wall", () => {
  it.each(["HOUSEHOLD#hh_1", "partner#farsi-prossimo", "XPARTNER#1", "PARTNER", ""])("ends before %j", (partition) => {
    expect(verdict("PartnerApi", partition)).toBe("nothing");
  });

  it("stands against a request that mixes its own partition with another, or names none", () => {
    expect(mayTouch("PartnerApi", "GetItem", "PARTNER#farsi-prossimo", "PERSON#per_1")).toBe(false);
    expect(isAllowed(policyOf("PartnerApi"), { action: "dynamodb:Query", resource: table })).toBe(false);
  });

  it("has no index in it, where a record could be found by another key", () => {
    for (const index of ["under", "changed"]) {
      const request = { action: "dynamodb:Query", resource: `${table}/index/${index}`, ...touching("PARTNER#x") };
      expect(isAllowed(policyOf("PartnerApi"), request)).toBe(false);
    }
  });

  it("would be wide open to a request without keys if the policy did not ask for one", () => {
    const withoutNull = policyOf("PartnerApi").map((statement) => ({
      ...statement,
      Condition: Object.fromEntries(Object.entries(statement.Condition).filter(([name]) => name !== "Null")),
    }));

    expect(isAllowed(withoutNull, { action: "dynamodb:Query", resource: table })).toBe(true);
  });

  it("holds from the other side: one key of a partner among a hundred others is one too many for staff", () => {
    expect(mayTouch("StaffApi", "BatchGetItem", "UNIT#unt_1", "PARTNER#farsi-prossimo", "UNIT#unt_2")).toBe(false);
    expect(mayTouch("StaffApi", "BatchGetItem", "UNIT#unt_1", "UNIT#unt_2")).toBe(true);
    const query = { action: "dynamodb:Query", resource: `${table}/index/under` };
    expect(isAllowed(policyOf("StaffApi"), { ...query, ...touching("PARTNER#farsi-prossimo") })).toBe(false);
    expect(isAllowed(policyOf("StaffApi"), { ...query, ...touching("HOUSEHOLD#hh_1") })).toBe(true);
  });
});

describe("a transaction", () => {
  it("may check what it rests on where it may write", () => {
    const checking = functionNames.filter((name) => mayTouch(name, "ConditionCheckItem", "HOUSEHOLD#hh_1"));

    expect(checking).toEqual(["StaffApi", "DirectoryApi", "Projections", "Retention"]);
  });
});
