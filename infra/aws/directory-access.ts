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
  "AdminUserGlobalSignOut",
  "AddUserPoolClientSecret",
  "CreateUserPoolClient",
  "DeleteUserPoolClientSecret",
  "DescribeUserPoolClient",
  "ListUserPoolClientSecrets",
  "UpdateUserPoolClient",
];

/** May administer who signs in to this one pool, and the partners' machines. Clients have no ARN of their own. */
export const grantDirectory = ({ userPoolArn }: UserPool, { grantPrincipal }: IGrantable) =>
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ACTIONS.map((action) => `cognito-idp:${action}`), resources: [userPoolArn] }),
  );
