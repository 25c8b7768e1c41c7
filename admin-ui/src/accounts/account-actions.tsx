import MoreVertRounded from "@mui/icons-material/MoreVertRounded";
import { IconButton, Menu, MenuItem, Tooltip } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import type { AccountLine } from "./use-accounts.ts";

export type AccountDeed = "changeRoles" | "changeEmail" | "suspend" | "reinstate" | "inviteAgain" | "endWork";

/** What can be done in each state; the server has the last word. */
const deedsOf = ({ member, state }: AccountLine): AccountDeed[] => {
  if (member.archived) return [];
  if (state === "suspended") return ["reinstate", "changeRoles", "changeEmail", "endWork"];
  if (state === "left") return ["endWork"];
  return ["changeRoles", "changeEmail", "inviteAgain", "endWork", "suspend"];
};

const own: AccountDeed[] = ["changeEmail"];

interface AccountActionsProps {
  line: AccountLine;
  /** Nobody changes her own access; her address she may. */
  isMe: boolean;
  onDeed: (deed: AccountDeed) => void;
}

export const AccountActions = ({ line, isMe, onDeed }: AccountActionsProps) => {
  const { t, say } = useSpeech();
  const { me } = useParts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = say(t.accounts.actionsFor, { name: line.member.name });
  const close = () => setAnchor(null);
  const choose = (deed: AccountDeed) => {
    close();
    onDeed(deed);
  };
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <MoreVertRounded />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {(isMe ? own : deedsOf(line)).map((deed) => (
          <MenuItem key={deed} onClick={() => choose(deed)}>
            {t.accounts[deed]}
          </MenuItem>
        ))}
        {me.actions.includes("readAccessLog") && (
          <MenuItem component={LinkBase} to={`/${StaffMember.name}/${line.member.id}/readings`} onClick={close}>
            {t.accounts.readings}
          </MenuItem>
        )}
      </Menu>
    </>
  );
};
