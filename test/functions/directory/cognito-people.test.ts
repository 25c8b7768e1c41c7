import { describe, expect, it } from "vitest";
import { aPool, POOL } from "./cognito-wire.ts";

const maria = {
  username: "maria.rossi",
  email: "maria@example.org",
  name: "Maria Rossi",
  roles: ["educator", "coordinator"] as const,
};

const her = { UserPoolId: POOL, Username: "maria.rossi" };

describe("inviting", () => {
  it("creates the user, who gets an e-mail, and puts her into her groups", async () => {
    const { directory, asked } = await aPool();

    expect(await directory.invite(maria)).toEqual({});

    const [create, list, ...added] = asked;
    expect(create).toEqual([
      "AdminCreateUser",
      {
        ...her,
        DesiredDeliveryMediums: ["EMAIL"],
        UserAttributes: [
          { Name: "email", Value: "maria@example.org" },
          { Name: "email_verified", Value: "true" },
          { Name: "name", Value: "Maria Rossi" },
        ],
      },
    ]);
    expect(list).toEqual(["AdminListGroupsForUser", her]);
    expect(added).toEqual([
      ["AdminAddUserToGroup", { ...her, GroupName: "educator" }],
      ["AdminAddUserToGroup", { ...her, GroupName: "coordinator" }],
    ]);
  });

  it.each([
    ["UsernameExistsException", "usernameTaken"],
    ["CodeDeliveryFailureException", "invitationNotSent"],
    ["AliasExistsException", "emailTaken"],
    ["TooManyRequestsException", "busy"],
  ])("refuses with words for %s", async (exception, code) => {
    const { directory } = await aPool({ AdminCreateUser: exception });

    await expect(directory.invite(maria)).rejects.toMatchObject({ name: "Refusal", code });
  });

  it("takes what nobody foresaw for the fault that it is", async () => {
    const { directory } = await aPool({ AdminCreateUser: "NotAuthorizedException" });

    await expect(directory.invite(maria)).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });
});

describe("inviting again", () => {
  it("sends the temporary password once more to somebody who never used it, and ends sessions", async () => {
    const { directory, asked, operations } = await aPool({ AdminGetUser: { UserStatus: "FORCE_CHANGE_PASSWORD" } });

    await directory.inviteAgain("maria.rossi");

    expect(operations()).toEqual(["AdminGetUser", "AdminUserGlobalSignOut", "AdminCreateUser"]);
    expect(asked[2]?.[1]).toEqual({ ...her, MessageAction: "RESEND", DesiredDeliveryMediums: ["EMAIL"] });
  });

  it("takes second factor, password and sessions from somebody who had them", async () => {
    const { directory, asked, operations } = await aPool({ AdminGetUser: { UserStatus: "CONFIRMED" } });

    await directory.inviteAgain("maria.rossi");

    expect(operations()).toEqual([
      "AdminGetUser",
      "AdminDeleteSoftwareToken",
      "AdminSetUserPassword",
      "AdminUserGlobalSignOut",
      "AdminCreateUser",
    ]);
    expect(asked[2]?.[1]).toMatchObject({ ...her, Permanent: false, Password: expect.stringMatching(/^.{40,}$/) });
  });

  it("does not mind that there was no second factor yet", async () => {
    const { directory, operations } = await aPool({
      AdminGetUser: { UserStatus: "CONFIRMED" },
      AdminDeleteSoftwareToken: "ResourceNotFoundException",
    });

    await directory.inviteAgain("maria.rossi");

    expect(operations().at(-1)).toBe("AdminCreateUser");
  });

  it("says that she has no account", async () => {
    const { directory } = await aPool({ AdminGetUser: "UserNotFoundException" });

    await expect(directory.inviteAgain("maria.rossi")).rejects.toMatchObject({ code: "accountUnknown" });
  });
});

describe("roles, suspension", () => {
  it("changes only what differs, takes before it gives, and leaves groups of others alone", async () => {
    const { directory, asked } = await aPool({
      AdminListGroupsForUser: { Groups: [{ GroupName: "educator" }, { GroupName: "coordinator" }, { GroupName: "x" }] },
    });

    await directory.setRoles("maria.rossi", ["area-manager", "coordinator"]);

    expect(asked.slice(1)).toEqual([
      ["AdminRemoveUserFromGroup", { ...her, GroupName: "educator" }],
      ["AdminAddUserToGroup", { ...her, GroupName: "area-manager" }],
    ]);
  });

  it("disables the user and revokes what she holds; enables her again", async () => {
    const { directory, asked } = await aPool();

    await directory.suspend("maria.rossi");
    await directory.reinstate("maria.rossi");

    expect(asked).toEqual([
      ["AdminDisableUser", her],
      ["AdminUserGlobalSignOut", her],
      ["AdminEnableUser", her],
    ]);
  });

  it.each(["suspend", "reinstate"] as const)("says of somebody unknown that she is, to %s", async (deed) => {
    const { directory } = await aPool({
      AdminDisableUser: "UserNotFoundException",
      AdminEnableUser: "UserNotFoundException",
    });

    await expect(directory[deed]("nobody")).rejects.toMatchObject({ code: "accountUnknown" });
  });
});

describe("an address", () => {
  it("that an administrator gives is confirmed, and user name, password and sessions stay", async () => {
    const { directory, asked } = await aPool();

    await directory.setEmail("maria.rossi", "m.rossi@example.org");

    const given = [
      { Name: "email", Value: "m.rossi@example.org" },
      { Name: "email_verified", Value: "true" },
    ];
    expect(asked).toEqual([["AdminUpdateUserAttributes", { ...her, UserAttributes: given }]]);
  });

  it.each([
    ["AliasExistsException", "emailTaken"],
    ["UserNotFoundException", "accountUnknown"],
  ])("refuses with words for %s", async (exception, code) => {
    const { directory } = await aPool({ AdminUpdateUserAttributes: exception });

    await expect(directory.setEmail("maria.rossi", "m@example.org")).rejects.toMatchObject({ code });
  });
});
