import { Typography } from "@mui/material";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { Empty } from "../layout/states.tsx";
import { nameOfMany } from "./labels.ts";

interface EmptyListProps {
  /** The kind of record, by its name. */
  name: string;
  /** Whether records can be typed and imported here. */
  mayCreate: boolean;
  /** Whether something else than a dialog for a new record can be done from above the list. */
  hasActions: boolean;
}

/** A list without anything in it: what belongs there, and how to begin. On a phone nothing is typed into the list. */
export const EmptyList = ({ name, mayCreate, hasActions }: EmptyListProps) => {
  const { t, words, say } = useSpeech();
  const what = wordAt(t.lists.holds, name);
  const above = hasActions ? t.lists.beginAbove : say(t.lists.beginWith, { create: t.records.create });
  return (
    <Empty title={say(t.lists.empty, { list: nameOfMany(words, name) })}>
      {what && <Typography>{what}</Typography>}
      {mayCreate ? (
        <>
          <Typography sx={{ display: { xs: "none", sm: "block" } }}>{t.lists.begin}</Typography>
          <Typography sx={{ display: { sm: "none" } }}>{above}</Typography>
        </>
      ) : (
        <Typography>{t.lists.waits}</Typography>
      )}
    </Empty>
  );
};
