import type { Directory } from "#functions/directory/directory";
import { Refusal } from "#shared/refusal";
import type { StaffMember } from "#shared/resources/staff-member";

/** A directory that does not know her yet has nothing to follow: her invitation will bring what the record says. */
export const whereKnown = async (followed: Promise<void>): Promise<void> => {
  try {
    await followed;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "accountUnknown") throw error;
  }
};

/** Whether the directory has to let nobody in: by the record alone she is out already. */
export const isShut = ({ suspended, archived, activeTo }: StaffMember, today: string): boolean =>
  suspended || archived || (activeTo !== undefined && activeTo < today);

/** Ends her sessions and lets the directory give her no token any more. */
export const shutOut = (directory: Pick<Directory, "suspend">, { username }: StaffMember): Promise<void> =>
  whereKnown(directory.suspend(username));
