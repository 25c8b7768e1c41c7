import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import type { AccountState } from "#shared/rules/account-state";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { valueLabel } from "../record/labels.ts";
import { AccountActions, type AccountDeed } from "./account-actions.tsx";
import type { AccountLine } from "./use-accounts.ts";

const tones: Record<AccountState, "default" | "success" | "warning" | "error" | "info"> = {
  notInvited: "warning",
  invited: "info",
  active: "success",
  suspended: "error",
  left: "default",
};

const Since = ({ line: { member, lastSeenAt } }: { line: AccountLine }) => {
  const { t, f, say } = useSpeech();
  const seen = lastSeenAt ? say(t.accounts.lastSeen, { when: f.instant(lastSeenAt) }) : t.accounts.neverSeen;
  const until = member.activeTo && say(t.accounts.until, { date: f.date(member.activeTo) });
  return (
    <Typography variant="body2" color="textSecondary">
      {[seen, until].filter(Boolean).join(" · ")}
    </Typography>
  );
};

interface AccountItemProps {
  line: AccountLine;
  unitNames: ReadonlyMap<string, string>;
  onDeed: (deed: AccountDeed) => void;
}

/** Somebody of the staff: who, with which roles and where, how her access stands, and what can be done about it. */
export const AccountItem = ({ line, unitNames, onDeed }: AccountItemProps) => {
  const { t, words, f } = useSpeech();
  const { me } = useParts();
  const { member, state } = line;
  const { id, username, name, roles, unitIds = [] } = member;
  const units = unitIds.map((unit) => unitNames.get(unit) ?? unit);
  const isMe = username.toLowerCase() === me.username.toLowerCase();
  return (
    <Box component="li" sx={itemStyle}>
      <Box sx={{ flex: "1 1 220px", minWidth: 0 }}>
        <Link component={LinkBase} to={`/${StaffMember.name}/${id}`} sx={{ fontWeight: 600 }}>
          {name}
        </Link>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
          {isMe ? `${username} (${t.accounts.you})` : username}
        </Typography>
      </Box>
      <Box sx={{ flex: "1 1 240px", minWidth: 0 }}>
        <Typography>{f.list(roles.map((role) => valueLabel(words, "staffRoles", role)))}</Typography>
        <Typography variant="body2" color="textSecondary">
          {units.length > 0 ? f.list(units) : t.accounts.noUnits}
        </Typography>
      </Box>
      <Stack sx={{ flex: "1 1 200px", gap: 0.25, alignItems: "flex-start" }}>
        <Chip size="small" variant="outlined" color={tones[state]} label={t.accounts.states[state]} />
        <Since line={line} />
      </Stack>
      <AccountActions line={line} isMe={isMe} onDeed={onDeed} />
    </Box>
  );
};

const itemStyle = { display: "flex", gap: 2, rowGap: 1, py: 1.5, px: 2, alignItems: "center", flexWrap: "wrap" };
