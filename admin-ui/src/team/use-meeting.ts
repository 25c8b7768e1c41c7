import { useRef } from "react";
import { useNotify } from "react-admin";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { isProblem } from "../api/problem.ts";
import { saveRecord } from "../data/saving.ts";
import { useParts } from "../parts.ts";

export type Agenda = TeamMeeting["agenda"];

/**
 * Saves what is changed in a meeting, one change after the other: a decision that is left by ticking the next item makes
 * two changes of one agenda, and the second has to know of the first. A colleague who was faster is told of, and what she
 * wrote is shown.
 */
export const useMeeting = (meeting: TeamMeeting) => {
  const { client, collections } = useParts();
  const notify = useNotify();
  const collection = collections.of(TeamMeeting.name);
  const latest = useRef(meeting);
  const queue = useRef(Promise.resolve());
  if (meeting.version > latest.current.version) latest.current = meeting;

  const send = async (field: "agenda" | "notes", to: (now: TeamMeeting) => unknown) => {
    const now = latest.current;
    try {
      const edits = { [field]: { from: now[field] ?? null, to: to(now) } };
      const saving = { client, collection, resource: TeamMeeting.name };
      latest.current = (await saveRecord(saving, { id: now.id, edits })) as TeamMeeting;
    } catch (error) {
      if (!isProblem(error)) throw error;
      notify(error.message, { type: "error" });
      await collection.refresh();
    }
  };
  const next = (field: "agenda" | "notes", to: (now: TeamMeeting) => unknown): Promise<void> => {
    queue.current = queue.current.then(() => send(field, to));
    return queue.current;
  };
  return {
    changeAgenda: (change: (agenda: Agenda) => Agenda) => next("agenda", (now) => change(now.agenda)),
    writeNotes: (notes: string) => next("notes", () => notes || null),
  };
};
