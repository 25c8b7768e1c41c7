import ContactPageOutlined from "@mui/icons-material/ContactPageOutlined";
import { IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import { may, type Role } from "#shared/access";
import type { Person } from "#shared/resources/person";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { CopyDialog } from "./copy-dialog.tsx";

/** Begins a copy of everything that is held about a person. */
export const CopyButton = ({ person }: { person: Person }) => {
  const { t, say } = useSpeech();
  const { me } = useParts();
  const [isOpen, setOpen] = useState(false);
  if (!may(me.roles as Role[], "giveCopy")) return null;
  const name = `${person.lastName} ${person.firstName}`;
  return (
    <>
      <Tooltip title={t.rights.copy.open}>
        <IconButton
          size="small"
          aria-label={say(t.rights.copy.openFor, { name })}
          onClick={() => setOpen(true)}
          sx={{ ml: 0.5 }}
        >
          <ContactPageOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      {isOpen && <CopyDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
};
