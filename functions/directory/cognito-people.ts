import { randomBytes } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { roles as allRoles, type Role } from "#shared/access/roles";
import { asked, unlessDone } from "./cognito-refusals.ts";
import type { Directory, PersonToInvite } from "./directory.ts";

type People = Omit<Directory, "createMachine" | "setMachineScopes" | "addSecret" | "removeSecret">;

const unknown = { UserNotFoundException: "accountUnknown" } as const;

/** Two people cannot share an address: whoever signs in may do it by hers. */
const taken = { AliasExistsException: "emailTaken" } as const;

const attributesIn = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

/** An address that an administrator gives is confirmed; Cognito would use no other for a lost password. */
const confirmed = (email: string) => ({ email, email_verified: "true" });

const isRole = (group: string | undefined): group is Role => allRoles.some((role) => role === group);

/** Nobody learns it: it only takes the old password out of use until the invitation brings another. */
const passwordOfNobody = () => `${randomBytes(32).toString("base64url")}aA1!`;

/** People of a user pool, with their roles as groups. Cognito writes the invitation with the temporary password. */
export const cognitoPeople = (client: CognitoIdentityProviderClient, UserPoolId: string): People => {
  const of = (Username: string) => ({ UserPoolId, Username });

  const rolesOf = async (username: string): Promise<Role[]> => {
    const { Groups = [] } = await asked(client.send(new AdminListGroupsForUserCommand(of(username))), unknown);
    return Groups.map(({ GroupName }) => GroupName).filter(isRole);
  };

  const setRoles = async (username: string, roles: readonly Role[]): Promise<void> => {
    const held = await rolesOf(username);
    // What she may no longer do goes first.
    for (const role of held)
      if (!roles.includes(role))
        await asked(client.send(new AdminRemoveUserFromGroupCommand({ ...of(username), GroupName: role })), unknown);
    for (const role of roles)
      if (!held.includes(role))
        await asked(client.send(new AdminAddUserToGroupCommand({ ...of(username), GroupName: role })), unknown);
  };

  const signOutEverywhere = (username: string) =>
    asked(client.send(new AdminUserGlobalSignOutCommand(of(username))), unknown);

  const create = async ({ username, email, name }: PersonToInvite): Promise<void> => {
    const command = new AdminCreateUserCommand({
      ...of(username),
      DesiredDeliveryMediums: ["EMAIL"],
      UserAttributes: attributesIn({ ...confirmed(email), name }),
    });
    await asked(client.send(command), {
      UsernameExistsException: "usernameTaken",
      CodeDeliveryFailureException: "invitationNotSent",
      ...taken,
    });
  };

  /** The password last: whoever repeats this after a failure begins where it stopped. */
  const takeBackWayIn = async (username: string): Promise<void> => {
    await unlessDone(client.send(new AdminDeleteSoftwareTokenCommand(of(username))), "ResourceNotFoundException");
    const reset = { ...of(username), Password: passwordOfNobody(), Permanent: false };
    await asked(client.send(new AdminSetUserPasswordCommand(reset)), unknown);
  };

  return {
    async invite(person) {
      await create(person);
      await setRoles(person.username, person.roles);
      return {};
    },

    async inviteAgain(username) {
      const { UserStatus } = await asked(client.send(new AdminGetUserCommand(of(username))), unknown);
      if (UserStatus !== "FORCE_CHANGE_PASSWORD") await takeBackWayIn(username);
      await signOutEverywhere(username);
      const resend = new AdminCreateUserCommand({
        ...of(username),
        MessageAction: "RESEND",
        DesiredDeliveryMediums: ["EMAIL"],
      });
      await asked(client.send(resend), { ...unknown, CodeDeliveryFailureException: "invitationNotSent" });
      return {};
    },

    setRoles,

    async setEmail(username, email) {
      const change = { ...of(username), UserAttributes: attributesIn(confirmed(email)) };
      await asked(client.send(new AdminUpdateUserAttributesCommand(change)), { ...unknown, ...taken });
    },

    async suspend(username) {
      await asked(client.send(new AdminDisableUserCommand(of(username))), unknown);
      await signOutEverywhere(username);
    },

    async reinstate(username) {
      await asked(client.send(new AdminEnableUserCommand(of(username))), unknown);
    },
  };
};
