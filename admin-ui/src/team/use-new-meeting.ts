import { useMemo, useState } from "react";
import { StaffMember } from "#shared/resources/staff-member";
import { type AgendaItem, agendaOf } from "#shared/rules/agenda";
import { isActive } from "#shared/rules/assignments";
import { byText } from "#shared/rules/sorting";
import { useRecords } from "../data/use-records.ts";
import { useEveryDeadline } from "../home/use-deadlines.ts";
import { useToday } from "../today.ts";

const ofTeam = ["coordinator", "educator"] as const;

const keyOf = ({ topic, householdId, title }: AgendaItem) => [householdId, topic, title].join(" ");

/** A meeting before it exists: its day, who is there, and the agenda that follows from what is due. */
export const useNewMeeting = () => {
  const today = useToday();
  const staff = useRecords(StaffMember);
  const deadlines = useEveryDeadline(today);
  const [heldOn, setHeldOn] = useState(today);
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set());
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<readonly AgendaItem[]>([]);
  const day = heldOn || today;
  const team = useMemo(
    () =>
      staff
        .filter((one) => isActive(one, day) && one.roles.some((role) => (ofTeam as readonly string[]).includes(role)))
        .sort((a, b) => byText(a.name, b.name)),
    [staff, day],
  );
  const items = useMemo(
    () => [...agendaOf(deadlines, day), ...added].map((item) => ({ key: keyOf(item), item })),
    [deadlines, day, added],
  );
  const toggled = (set: ReadonlySet<string>, key: string) =>
    new Set(set.has(key) ? [...set].filter((one) => one !== key) : [...set, key]);
  return {
    heldOn,
    setHeldOn,
    team,
    items,
    isPresent: (id: string) => !absent.has(id),
    isTaken: (key: string) => !leftOut.has(key),
    togglePresent: (id: string) => setAbsent(toggled(absent, id)),
    toggleItem: (key: string) => setLeftOut(toggled(leftOut, key)),
    add: (title: string) => setAdded([...added, { title, done: false }]),
    values: () => ({
      heldOn,
      attendeeIds: team.map(({ id }) => id).filter((id) => !absent.has(id)),
      agenda: items.filter(({ key }) => !leftOut.has(key)).map(({ item }) => item),
    }),
  };
};
