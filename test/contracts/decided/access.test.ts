import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { describe, expect, it } from "vitest";
import { cognitoDirectory } from "#functions/directory/cognito";
import type { DirectoryRequest } from "#functions/directory-api/request";
import { directoryRoutes } from "#functions/directory-api/routes/index";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import type { StaffRequest } from "#functions/staff-api/request";
import { staffRoutes } from "#functions/staff-api/routes/index";
import { type Role, roles } from "#shared/access";
import { resources } from "#shared/resources/index";
import { accessMatrix, actionMatrix, type KindRows } from "#shared/rules/access-matrix";
import { aWorld } from "#test/world";

/*
 * Everything that is decided about access, written out. A new field, kind, action or route changes these files, and the
 * test fails until somebody has looked at the line that says who may see it and has kept it (`vitest --update`).
 */

const marks = { edit: "edit", step: "step", read: "read", never: "-" } as const;

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");

const reachText = ({ reaches, creates }: KindRows, role: Role): string => {
  const { read, edit } = reaches[role];
  if (!read) return "-";
  return [`reads ${read}`, ...(edit ? [`edits ${edit}`] : []), ...(creates[role] ? ["creates"] : [])].join(", ");
};

const kindText = (kind: KindRows): string =>
  [
    `## ${kind.name}`,
    table(
      ["", "class", ...roles],
      [
        ["of which", "", ...roles.map((role) => reachText(kind, role))],
        ...kind.fields.map(({ name, sensitivity, rights }) => [
          name,
          sensitivity,
          ...roles.map((role) => marks[rights[role]]),
        ]),
      ],
    ),
  ].join("\n\n");

describe("What is decided about access", () => {
  it("about every field of every kind of record, for every role", async () => {
    const text = accessMatrix(resources).map(kindText).join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("fields.md");
  });

  it("about every action, for every role", async () => {
    const rows = actionMatrix().map(({ name, allowed }) => [
      name,
      ...roles.map((role) => (allowed[role] ? "yes" : "-")),
    ]);
    await expect(`${table(["action", ...roles], rows)}\n`).toMatchFileSnapshot("actions.md");
  });

  it("about every route of the staff, for every role", async () => {
    const world = await aWorld();
    const opens = (role: Role, allow: (request: StaffRequest) => boolean) =>
      allow({ ctx: world.as(role), language: "it" }) ? "yes" : "-";
    const rows = staffRoutes.map(({ spec: { method, path, allow } }) => [
      `${method} ${path}`,
      ...roles.map((role) => opens(role, allow)),
    ]);
    await expect(`${table(["route", ...roles], rows)}\n`).toMatchFileSnapshot("staff-routes.md");
  });

  it("about every route of accounts and machines, for every role", async () => {
    const world = await aWorld();
    // Whether a route opens is decided before anybody asks the directory.
    const directory = cognitoDirectory(
      new CognitoIdentityProviderClient({ region: "eu-south-1" }),
      "eu-south-1_people",
    );
    const request = (role: Role): DirectoryRequest => ({
      ctx: world.as(role),
      language: "it",
      directory,
      webhookKey: async () => new Uint8Array(32),
    });
    const rows = directoryRoutes.map(({ spec: { method, path, allow } }) => [
      `${method} ${path}`,
      ...roles.map((role) => (allow(request(role)) ? "yes" : "-")),
    ]);
    await expect(`${table(["route", ...roles], rows)}\n`).toMatchFileSnapshot("directory-routes.md");
  });

  it("about every route of a partner", async () => {
    const rows = partnerRoutes.map(({ spec: { method, path }, scopes = [] }) => [
      `${method} ${path}`,
      scopes.join(" "),
    ]);
    await expect(`${table(["route", "scope"], rows)}\n`).toMatchFileSnapshot("partner-routes.md");
  });
});
