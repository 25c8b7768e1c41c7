import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionNames } from "#infra/aws/function-entries";
import { isAllowed } from "./iam.ts";
import { policyOf, table, touching } from "./roles.ts";

/** Every action on anything but the table and its stream, logs and queues, by function. */
const actionsOf = (name: string) =>
  policyOf(name)
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action }) => Action)
    .filter((action) => !/^(dynamodb|logs|sqs|kms):/.test(action));

const resourcesOf = (name: string, action: string) =>
  policyOf(name)
    .filter(({ Action }) => Action.includes(action))
    .flatMap(({ Resource }) => Resource);

describe("what a function may do beyond the table", () => {
  it("is one action on one thing, and for most of them nothing", () => {
    const rights = Object.fromEntries(
      functionNames.map((name) => [name, actionsOf(name).filter((action) => !action.startsWith("cognito-idp:"))]),
    );

    expect(Object.fromEntries(Object.entries(rights).filter(([, actions]) => actions.length > 0))).toEqual({
      StaffApi: ["s3:ListBucket", "s3:GetObject"],
      DirectoryApi: ["secretsmanager:GetSecretValue"],
      PartnerApi: ["s3:ListBucket", "s3:PutObject"],
      DailyDigest: ["ses:SendEmail"],
      Ledger: ["s3:PutObject", "secretsmanager:GetSecretValue"],
      Retention: ["s3:DeleteObject"],
      Webhooks: ["secretsmanager:GetSecretValue"],
    });
  });
});

describe("the ledger's function", () => {
  it("puts into the one bucket and can neither read, list, remove nor unlock what lies there", () => {
    expect(resourcesOf("Ledger", "s3:PutObject")).toEqual([expect.stringMatching(/FnGetAttLedger.*\/\*$/)]);
    expect(actionsOf("Ledger").filter((action) => action.startsWith("s3:"))).toEqual(["s3:PutObject"]);
  });

  it("is the only one that reaches it", () => {
    const reaching = functionNames.filter((name) =>
      policyOf(name).some(({ Resource }) => Resource.some((resource) => /FnGetAttLedger[0-9A-F]/.test(resource))),
    );

    expect(reaching).toEqual(["Ledger"]);
  });
});

describe("files that partners have sent", () => {
  it.each([
    ["StaffApi", "s3:GetObject"],
    ["PartnerApi", "s3:PutObject"],
    ["Retention", "s3:DeleteObject"],
  ])("are reached by %s with %s under their own prefix only", (name, action) => {
    expect(resourcesOf(name, action)).toEqual([expect.stringMatching(/Uploads.*\/partner\/\*$/)]);
  });

  it.each(["StaffApi", "PartnerApi"])("are asked for by %s one by one, never listed", (name) => {
    const [bucket = ""] = resourcesOf(name, "s3:ListBucket");
    const asking = (prefix?: string, keys?: string) =>
      isAllowed(policyOf(name), {
        action: "s3:ListBucket",
        resource: bucket,
        keys: { ...(prefix !== undefined && { "s3:prefix": [prefix] }), ...(keys && { "s3:max-keys": [keys] }) },
      });

    expect(asking("partner/farsi-prossimo/doc_1", "1")).toBe(true);
    expect(asking("partner/farsi-prossimo/doc_1")).toBe(false);
    expect(asking("partner/farsi-prossimo/doc_1", "1000")).toBe(false);
    for (const prefix of [undefined, "", "partner/", "other/doc_1"]) expect(asking(prefix, "1")).toBe(false);
  });
});

describe("the directory", () => {
  const own = "cognito-idp:";
  const allowed = actionsOf("DirectoryApi").filter((action) => action.startsWith(own));
  const folder = new URL("../../../functions/directory/", import.meta.url);
  const code = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  const asked = [...code.matchAll(/new (\w+)Command\(/g)].map(([, command]) => `${own}${command}`);

  it("may ask Cognito what it asks, and nothing more", () => {
    expect(allowed.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it("asks it of one pool", () => {
    expect(new Set(allowed.flatMap((action) => resourcesOf("DirectoryApi", action)))).toEqual(
      new Set([expect.stringContaining("StaffPool")]),
    );
  });

  it("removes nobody and makes no way in for people", () => {
    expect(allowed.filter((action) => /DeleteUser$|DeleteUserPool$|CreateGroup|UpdateUserPool$/.test(action))).toEqual(
      [],
    );
  });

  it("is the only one that speaks to Cognito, but for the one that shuts out whoever has left", () => {
    const others = functionNames.filter((name) => name !== "DirectoryApi");
    const spoken = others.flatMap((name) => actionsOf(name).map((action) => `${name} ${action}`));

    expect(spoken.filter((one) => one.includes(own))).toEqual([
      "AccountClosing cognito-idp:AdminDisableUser",
      "AccountClosing cognito-idp:AdminUserGlobalSignOut",
    ]);
    expect(resourcesOf("AccountClosing", "cognito-idp:AdminDisableUser")).toEqual([
      expect.stringContaining("StaffPool"),
    ]);
  });

  it("lists staff for that, and no other kind of record", () => {
    const listing = (partition: string) =>
      isAllowed(policyOf("AccountClosing"), {
        action: "dynamodb:Query",
        resource: `${table}/index/changed`,
        ...touching(partition),
      });

    expect(["staff", "staff#archived"].map(listing)).toEqual([true, true]);
    expect(["households", "people", "diary-entries#archived", "STAFF#stf_1"].map(listing)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the function of the daily e-mail", () => {
  const identity = (name: string) => `arn:aws:ses:eu-south-1:000000000000:identity/${name}`;
  const sending = (resource: string, from?: string) => ({
    action: "ses:SendEmail",
    resource,
    ...(from && { keys: { "ses:FromAddress": [from] } }),
  });
  const own = policyOf("DailyDigest");

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
});
