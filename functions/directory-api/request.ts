import type { Directory } from "#functions/directory/directory";
import type { StaffRequest } from "#functions/staff-api/request";

/** What a route about accounts and machines works with: everything that a staff route does, and the directory. */
export interface DirectoryRequest extends StaffRequest {
  directory: Directory;
  /** What the secrets of partners' webhooks are made from. */
  webhookKey: () => Promise<Uint8Array>;
}
