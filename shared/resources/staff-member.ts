import { date, email, field, picklist, references, several, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";

export const staffRoles = ["coordinator", "educator", "area-manager", "administration"] as const;

export const mailLanguages = ["it", "en"] as const;

export const StaffMember = defineResource({
  name: "staff",
  kind: "STAFF",
  idPrefix: "stf",
  beginsWith: "POST /api/directory/staff",
  unique: ["username"],
  fields: {
    /** Names her account: it never changes and is never given to anybody else. */
    username: field(text(60), { setBy: "action", grid: 150 }),
    name: field(text(), { grid: 200 }),
    roles: field(several("staffRoles", staffRoles), { setBy: "action", grid: 220 }),
    unitIds: field(references("units").optional(), { grid: 240, weighs: "access" }),
    /** Also where her way in is sent: it is changed together with her account. */
    email: field(email().optional(), { setBy: "action", sensitivity: "identifying", grid: 220 }),
    phone: field(text(40).optional(), { sensitivity: "identifying", grid: 140 }),
    /** Of the e-mails that she gets; unset: Italian. */
    language: field(picklist("mailLanguages", mailLanguages).optional(), { grid: 140 }),
    activeFrom: field(date().optional(), { grid: 120, weighs: "access" }),
    /** The last day counts as one. */
    activeTo: field(date().optional(), { setBy: "action", grid: 120 }),
    /** Shut out at once, whatever her tokens say. */
    suspended: field(yesNo().default(false), { setBy: "action", grid: 110 }),
    /** When she was last sent a way in; unset: never. */
    invitedOn: field(date().optional(), { setBy: "action", grid: 120 }),
  },
  title: (member) => member.name,
});
export type StaffMember = RecordOf<typeof StaffMember>;
