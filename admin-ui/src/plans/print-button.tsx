import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import { Button, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Language } from "#shared/words/sentence";
import { type Speech, speechIn, useSpeech } from "../i18n/language.ts";

/** Papers are for the guest and the services, who read Italian; a reader of English gets the choice. */
const languagesFor = (language: Language): Language[] => (language === "it" ? ["it"] : ["en", "it"]);

interface PrintButtonProps {
  /** Draws the paper in a language and saves it. */
  print: (speech: Speech) => Promise<void>;
}

export const PrintButton = ({ print }: PrintButtonProps) => {
  const { t, language } = useSpeech();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const languages = languagesFor(language);
  const printIn = async (chosen: Language) => {
    setAnchor(null);
    setPrinting(true);
    try {
      await print(speechIn(chosen));
    } catch {
      // The letters did not arrive, or the paper could not be drawn: the reader can only try again.
      notify(t.plans.printFailed, { type: "error" });
    } finally {
      setPrinting(false);
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<PictureAsPdfOutlined />}
        loading={isPrinting}
        aria-haspopup={languages.length > 1 ? "menu" : undefined}
        onClick={({ currentTarget }) => (languages.length > 1 ? setAnchor(currentTarget) : void printIn("it"))}
      >
        {t.plans.print}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {languages.map((one) => (
          <MenuItem key={one} onClick={() => void printIn(one)}>
            {t.plans.printIn[one]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
