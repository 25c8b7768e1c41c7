import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { isAllowed, type Statement, statementsOf } from "./iam.ts";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { data, identity, service } = synthesise();
const roleOf = (entry: string) => statementsOf(service, `Functions${entry}Role`);
const partner = roleOf("PartnerApi");

const tableOf = (statements: Statement[]) => {
  const own = statements.find(({ Action }) => Action.includes("dynamodb:GetItem"));
  return own?.Resource[0] ?? "";
};
const table = tableOf(partner);
const touching = (...partitions: string[]) => ({ keys: { "dynamodb:LeadingKeys": partitions } });

describe("the partner's function", () => {
  it.each(["GetItem", "Query", "PutItem"])("may %s in the partner's own partitions", (verb) => {
    const request = { action: `dynamodb:${verb}`, resource: table, ...touching("PARTNER#farsi-prossimo") };

    expect(isAllowed(partner, request)).toBe(true);
  });

  it.each(["HOUSEHOLD#hh_1", "PERSON#per_1", "UNIT#uni_1", "partner#farsi-prossimo", "XPARTNER#1", ""])(
    "reaches nothing in the partition %j",
    (partition) => {
      for (const action of ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"]) {
        expect(isAllowed(partner, { action, resource: table, ...touching(partition) })).toBe(false);
      }
    },
  );

  it("is refused a request that mixes its own partition with another", () => {
    const request = {
      action: "dynamodb:GetItem",
      resource: table,
      ...touching("PARTNER#farsi-prossimo", "PERSON#per_1"),
    };

    expect(isAllowed(partner, request)).toBe(false);
  });

  it("is refused a request that names no partition at all", () => {
    expect(isAllowed(partner, { action: "dynamodb:Query", resource: table })).toBe(false);
  });

  it("reaches no index, where a record could be found by another key", () => {
    for (const index of ["under", "changed"]) {
      const request = { action: "dynamodb:Query", resource: `${table}/index/${index}`, ...touching("PARTNER#x") };
      expect(isAllowed(partner, request)).toBe(false);
    }
  });

  it("may do nothing else with the table, whichever the partition", () => {
    const others = [
      "UpdateItem",
      "DeleteItem",
      "Scan",
      "BatchGetItem",
      "BatchWriteItem",
      "PartiQLSelect",
      "ExportTableToPointInTime",
    ];
    for (const verb of others) {
      const request = { action: `dynamodb:${verb}`, resource: table, ...touching("PARTNER#farsi-prossimo") };
      expect(isAllowed(partner, request)).toBe(false);
    }
  });

  it("would be wide open to a request without keys if the policy did not ask for one", () => {
    const withoutNull = partner.map((statement) => ({
      ...statement,
      Condition: Object.fromEntries(Object.entries(statement.Condition).filter(([name]) => name !== "Null")),
    }));

    expect(isAllowed(withoutNull, { action: "dynamodb:Query", resource: table })).toBe(true);
  });
});

describe("the staff's function", () => {
  it("reads, puts, checks and counts, on the table and its two indexes", () => {
    const verbs = ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"];
    const allowed = verbs.filter((verb) =>
      isAllowed(roleOf("StaffApi"), { action: `dynamodb:${verb}`, resource: table, ...touching("HOUSEHOLD#hh_1") }),
    );

    expect(allowed).toEqual(verbs);
    for (const index of ["under", "changed"]) {
      expect(isAllowed(roleOf("StaffApi"), { action: "dynamodb:Query", resource: `${table}/index/${index}` })).toBe(
        true,
      );
    }
  });
});

describe("the function of the daily e-mail", () => {
  const own = roleOf("DailyDigest");
  const identity = (name: string) => `arn:aws:ses:eu-south-1:000000000000:identity/${name}`;
  const sending = (resource: string, from?: string) => ({
    action: "ses:SendEmail",
    resource,
    ...(from && { keys: { "ses:FromAddress": [from] } }),
  });

  it("sends in the name of one address, through the identity that stands for it", () => {
    expect(isAllowed(own, sending(identity("example.org"), "soglia@example.org"))).toBe(true);
  });

  it.each([
    ["as somebody else", sending(identity("example.org"), "direttore@example.org")],
    ["through another identity", sending(identity("example.com"), "soglia@example.org")],
    ["without saying as whom", sending(identity("example.org"))],
    ["in any other way", { ...sending(identity("example.org"), "soglia@example.org"), action: "ses:SendRawEmail" }],
  ])("does not send %s", (_, request) => {
    expect(isAllowed(own, request)).toBe(false);
  });

  it("reads the records and writes nothing but what it has sent", () => {
    const put = (partition: string) => ({ action: "dynamodb:PutItem", resource: table, ...touching(partition) });

    expect(isAllowed(own, { action: "dynamodb:Query", resource: `${table}/index/changed` })).toBe(true);
    expect(isAllowed(own, put("REQUEST#system#digest"))).toBe(true);
    for (const partition of ["HOUSEHOLD#hh_1", "PARTNER#x", "REQUESTS", ""])
      expect(isAllowed(own, put(partition))).toBe(false);
    expect(isAllowed(own, { action: "dynamodb:PutItem", resource: table })).toBe(false);
    expect(isAllowed(own, { ...put("REQUEST#system#digest"), action: "dynamodb:UpdateItem" })).toBe(false);
  });

  it("is the only one that sends", () => {
    const others = ["StaffApi", "PartnerApi", "Projections", "CapacityReport"];
    const request = sending(identity("example.org"), "soglia@example.org");

    expect(others.filter((entry) => isAllowed(roleOf(entry), request))).toEqual([]);
  });
});

describe("nobody", () => {
  const everything = (template: Template) => JSON.stringify(template.toJSON());

  it("may delete an item, scan the table or do everything with it", () => {
    for (const template of [data, identity, service]) {
      expect(everything(template)).not.toMatch(/dynamodb:(DeleteItem|Scan|BatchWriteItem|PartiQL\w+|\*)/);
    }
  });

  it("runs under a role that another function uses", () => {
    const roles = Object.values(propertiesOf(service, "AWS::Lambda::Function")).map(({ Role }) => JSON.stringify(Role));

    expect(new Set(roles).size).toBe(roles.length);
  });

  it("but CDK's uploader of the site holds a policy that AWS wrote", () => {
    const withManaged = Object.entries(propertiesOf(service, "AWS::IAM::Role")).filter(
      ([, role]) => role.ManagedPolicyArns,
    );

    expect(withManaged.map(([id]) => id)).toEqual([expect.stringMatching(/^CustomCDKBucketDeployment/)]);
  });
});
