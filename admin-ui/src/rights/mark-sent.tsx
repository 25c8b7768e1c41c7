import SendOutlined from "@mui/icons-material/SendOutlined";
import { Button, type ButtonProps } from "@mui/material";
import { useState } from "react";
import { Disclosure } from "#shared/resources/disclosure";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { DisclosureDialog, type KnownDisclosure } from "./disclosure-dialog.tsx";

interface MarkSentProps extends Pick<ButtonProps, "size" | "variant"> {
  given: KnownDisclosure;
}

/** Beside a paper: writes down that it has been sent, for whoever may. */
export const MarkSent = ({ given, ...look }: MarkSentProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [isOpen, setOpen] = useState(false);
  if (!me.may[Disclosure.name]?.create) return null;
  return (
    <>
      <Button {...look} startIcon={<SendOutlined />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.rights.markSent}
      </Button>
      {isOpen && <DisclosureDialog given={given} onClose={() => setOpen(false)} />}
    </>
  );
};
