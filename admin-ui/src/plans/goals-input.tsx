import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button } from "@mui/material";
import { ArrayInput, SimpleFormIterator, useSimpleFormIterator } from "react-admin";
import { Plan } from "#shared/resources/plan";
import { useSpeech } from "../i18n/language.ts";
import { Entered, type Entry, itemStyle, iteratorStyle } from "../record/inputs.tsx";
import { partLabelOf } from "../record/labels.ts";
import { type Member, membersOf } from "../record/members.ts";
import type { References } from "../record/references.ts";

/** What one writes of a goal; how far it has come is for reviews and marks to say. */
const written = ["area", "text", "indicator", "baseline", "dueOn", "responsible", "actions"];
const ofActions = ["text", "dueOn", "who"];
const wide = ["text", "indicator", "baseline", "actions"];

const goalMembers = (): readonly Member[] => {
  const goals = Plan.field("goals");
  return goals ? membersOf(goals.schema).filter(({ name }) => written.includes(name)) : [];
};

const byOrder = (a: Member, b: Member): number => written.indexOf(a.name) - written.indexOf(b.name);

/** The goals of a draft, one below the other. */
export const GoalsInput = ({ references }: { references: References }) => {
  const { t, words } = useSpeech();
  const members = goalMembers().toSorted(byOrder);
  const entryOf = (member: Member): Entry => ({
    ...member,
    ...(member.members && { members: member.members.filter(({ name }) => ofActions.includes(name)) }),
    source: member.name,
    label: partLabelOf(words, "plans.goals", member.name),
    path: `plans.goals.${member.name}`,
  });
  return (
    <ArrayInput source="goals" label={false} helperText={false}>
      <SimpleFormIterator fullWidth disableClear addButton={<AddGoal label={t.plans.addGoal} />} sx={iteratorStyle}>
        <Box sx={itemStyle}>
          {members.map((member) => (
            <Box key={member.name} sx={wide.includes(member.name) ? { gridColumn: "1 / -1" } : {}}>
              <Entered references={references} entry={entryOf(member)} />
            </Box>
          ))}
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
};

const AddGoal = ({ label }: { label: string }) => {
  const { add } = useSimpleFormIterator();
  return (
    <Button variant="outlined" size="small" startIcon={<AddRounded />} onClick={() => add()}>
      {label}
    </Button>
  );
};
