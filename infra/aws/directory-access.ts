import type { UserPool } from "aws-cdk-lib/aws-cognito";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";

/** What `functions/directory` asks of Cognito; people are shut out there and never deleted. */
const ACTIONS = [
  "AdminAddUserToGroup",
  "AdminCreateUser",
  "AdminDeleteSoftwareToken",
  "AdminDisableUser",
  "AdminEnableUser",
  "AdminGetUser",
  "AdminListGroupsForUser",
  "AdminRemoveUserFromGroup",
  "AdminSetUserPassword",
  "AdminUpdateUserAttributes",
  "AdminUserGlobalSignOut",
  "AddUserPoolClientSecret",
  "CreateUserPoolClient",
  "DeleteUserPoolClientSecret",
  "DescribeUserPoolClient",
  "ListUserPoolClientSecrets",
  "UpdateUserPoolClient",
];

/** What its `suspend` asks, and no other of its deeds: it takes and never gives. */
const SHUTTING_OUT = ["AdminDisableUser", "AdminUserGlobalSignOut"];

const granting =
  (asked: readonly string[]) =>
  ({ userPoolArn }: UserPool, { grantPrincipal }: IGrantable) =>
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: asked.map((action) => `cognito-idp:${action}`), resources: [userPoolArn] }),
    );

/** May administer who signs in to this one pool, and the partners' machines. Clients have no ARN of their own. */
export const grantDirectory = granting(ACTIONS);

/** May end somebody's account in this one pool. */
export const grantShuttingOut = granting(SHUTTING_OUT);
