import * as z from "zod";
import { date, field, list, longText, reference, references, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { agendaErrors } from "../rules/agenda.ts";
import { deadlineKinds } from "../rules/deadline-records.ts";

const item = z.object({
  /** What somebody wrote; an item made from a deadline goes by its kind. */
  title: text(300).optional(),
  topic: z.enum(deadlineKinds).optional(),
  dueOn: date().optional(),
  /** The household it is about, if it is about one. */
  householdId: reference("households").optional(),
  decision: longText(2000).optional(),
  done: yesNo().default(false),
});

/** A meeting of the team: the agenda starts from what is due. It stands in no household's file. */
export const TeamMeeting = defineResource({
  name: "team-meetings",
  kind: "MEETING",
  idPrefix: "met",
  fields: {
    heldOn: field(date(), { grid: 120 }),
    attendeeIds: field(references("staff", 60).default([]), { grid: 260 }),
    agenda: field(list(item, 200).default([]), { sensitivity: "intimate" }),
    notes: field(longText(30_000).optional(), { sensitivity: "intimate", grid: 300 }),
  },
  title: (meeting) => meeting.heldOn,
  check: ({ agenda }) => agendaErrors(agenda),
});
export type TeamMeeting = RecordOf<typeof TeamMeeting>;
