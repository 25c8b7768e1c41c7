import { Alert, Box, Button } from "@mui/material";
import type { MouseEvent } from "react";
import { LinkBase } from "react-admin";
import { resources } from "#shared/resources/index";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useLeftovers } from "../sheet/view/left-behind.ts";
import { nameOfMany } from "./labels.ts";
import { sheetKeyOf } from "./sheet-key.ts";

/** Says on every other page what somebody left in a grid without its being saved, and leads back to it. */
export const LeftNotice = () => {
  const { t, words, count } = useSpeech();
  const { me } = useParts();
  const leftovers = useLeftovers();
  const lines = resources.flatMap(({ name }) => {
    const left = leftovers.get(sheetKeyOf(me.username, name));
    if (!left) return [];
    const kind = nameOfMany(words, name);
    const asks = left.asks > 0 && count(t.records.leftAsking, left.asks, { kind });
    const unsaved = left.unsaved > 0 && count(t.records.leftUnsaved, left.unsaved, { kind });
    return [{ name, text: [asks, unsaved].filter((part) => part !== false).join(" ") }];
  });
  return (
    <Box role="status" data-left={lines.length > 0 ? "" : undefined} sx={{ displayPrint: "none" }}>
      {lines.map(({ name, text }) => (
        <Alert
          key={name}
          severity="warning"
          role="none"
          sx={{ borderRadius: 0, py: 0, px: { xs: 2, md: 3 }, alignItems: "center" }}
          action={
            <Button
              component={LinkBase}
              to={`/${name}`}
              color="inherit"
              size="small"
              // It goes away with what it leads to; the sheet takes the keyboard when nothing else has it.
              onClick={({ currentTarget }: MouseEvent<HTMLElement>) => currentTarget.blur()}
            >
              {t.records.backThere}
            </Button>
          }
        >
          {text}
        </Alert>
      ))}
    </Box>
  );
};
