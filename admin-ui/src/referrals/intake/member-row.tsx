import DeleteOutlineRounded from "@mui/icons-material/DeleteOutlineRounded";
import { Box, IconButton, MenuItem, TextField } from "@mui/material";
import { memberRoles } from "#shared/resources/referral";
import { useSpeech } from "../../i18n/language.ts";
import { hasYear, isTouched, type MemberDraft } from "./intake-values.ts";

interface MemberRowProps {
  member: MemberDraft;
  /** Its number, for those who hear the labels. */
  position: number;
  errors: Readonly<Record<string, string>>;
  /** Just added: what is typed next belongs to it. */
  isNew: boolean;
  onChange: (changes: Partial<MemberDraft>) => void;
  onRemove: () => void;
}

type TextName = "birthYear" | "lastName" | "firstName" | "relation" | "phone";

const modes: Partial<Record<TextName, "numeric" | "tel">> = { birthYear: "numeric", phone: "tel" };

/** One member of the household: role and year of birth are enough. */
export const MemberRow = ({ member, position, errors, isNew, onChange, onRemove }: MemberRowProps) => {
  const { t, words, say } = useSpeech();
  const labels = words.parts["referrals.members"];
  const needsYear = isTouched(member) && !hasYear(member) && (member.birthYear.length >= 4 || member.birthYear === "");
  const text = (name: TextName) => {
    const error = errors[name] ?? (name === "birthYear" && needsYear ? t.referrals.yearMissing : undefined);
    return (
      <TextField
        fullWidth
        autoFocus={isNew && name === "birthYear"}
        label={labels[name]}
        value={member[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
        error={error !== undefined}
        helperText={error}
        slotProps={{
          htmlInput: { inputMode: modes[name], maxLength: name === "birthYear" ? 4 : 120, autoComplete: "off" },
        }}
      />
    );
  };
  return (
    <Box role="group" aria-label={say(t.referrals.memberNumber, { n: position })} sx={rowStyle}>
      <TextField
        select
        fullWidth
        label={labels.role}
        value={member.role}
        onChange={({ target }) => onChange({ role: memberRoles.find((role) => role === target.value) ?? "adult" })}
      >
        {memberRoles.map((role) => (
          <MenuItem key={role} value={role}>
            {words.values.memberRoles[role]}
          </MenuItem>
        ))}
      </TextField>
      {text("birthYear")}
      {text("lastName")}
      {text("firstName")}
      {text("relation")}
      {text("phone")}
      <IconButton
        size="small"
        aria-label={say(t.referrals.removeMember, { n: position })}
        onClick={onRemove}
        sx={{ mt: 1, justifySelf: "end", gridColumn: { xs: "1 / -1", lg: "auto" } }}
      >
        <DeleteOutlineRounded fontSize="small" />
      </IconButton>
    </Box>
  );
};

const rowStyle = {
  display: "grid",
  columnGap: 1.25,
  alignItems: "start",
  py: 0.5,
  gridTemplateColumns: {
    xs: "1fr 1fr",
    sm: "1fr 1fr 1fr",
    lg: "minmax(104px, 0.9fr) minmax(134px, 0.9fr) 1.1fr 1.1fr 1.1fr 1fr auto",
  },
};
