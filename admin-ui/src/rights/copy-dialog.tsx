import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
  Typography,
} from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { disclosureWays } from "#shared/resources/disclosure";
import type { Person } from "#shared/resources/person";
import type { PersonCopy } from "#shared/rules/person-copy-shape";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { unlessBeside } from "../layout/unless-beside.ts";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { type CopyWish, giveCopy, type Preparation, prepareCopy } from "./copy-calls.ts";
import { CopyCheck, type LeftOut } from "./copy-check.tsx";
import { downloadCopyJson, downloadCopyPdf } from "./copy-files.ts";
import { CopyWishFields } from "./copy-wish.tsx";

interface CopyDialogProps {
  person: Person;
  onClose: () => void;
}

const cleaned = (wish: CopyWish): CopyWish => ({
  ...wish,
  alsoTakeOut: wish.alsoTakeOut.map((name) => name.trim()).filter((name) => name !== ""),
});

/** Asks, shows what has to be read, and hands the copy over: nothing leaves before somebody has read it. */
export const CopyDialog = ({ person, onClose }: CopyDialogProps) => {
  const { t, say } = useSpeech();
  const parts = useParts();
  const today = useToday();
  const [wish, setWish] = useState<CopyWish>({ by: "self", on: today, language: "it", alsoTakeOut: [], leaveOut: [] });
  const [prepared, setPrepared] = useState<Preparation>();
  const [given, setGiven] = useState<PersonCopy>();
  const name = `${person.firstName} ${person.lastName}`;
  const asking = useSending(async () => setPrepared(await prepareCopy(parts, person.id, cleaned(wish))), wish);
  const { copy } = t.rights;
  if (given) return <Given copy={given} name={name} onClose={onClose} />;
  if (prepared)
    return <Check person={person} wish={cleaned(wish)} prepared={prepared} onGiven={setGiven} onClose={onClose} />;
  return (
    <FormDialog title={copy.title} action={copy.prepare} sending={asking} isReady={wish.on !== ""} onClose={onClose}>
      <Typography sx={{ mb: 1 }}>{say(copy.intro, { name })}</Typography>
      <CopyWishFields wish={wish} onChange={setWish} />
    </FormDialog>
  );
};

interface CheckProps extends CopyDialogProps {
  wish: CopyWish;
  prepared: Preparation;
  onGiven: (copy: PersonCopy) => void;
}

const Check = ({ person, wish, prepared, onGiven, onClose }: CheckProps) => {
  const { t, words } = useSpeech();
  const parts = useParts();
  const [leftOut, setLeftOut] = useState<LeftOut>({});
  const [isRead, setRead] = useState(prepared.toCheck.length === 0);
  const [way, setWay] = useState<string>("byHand");
  const { copy } = t.rights;
  const leaveOut = Object.entries(leftOut).map(([at, reason]) => ({ at, reason: reason.trim() }));
  const checked = prepared.toCheck.map(({ at }) => at);
  const giving = useSending(async () => onGiven(await giveCopy(parts, person.id, { ...wish, leaveOut, checked, way })));
  const isReady = isRead && leaveOut.every(({ reason }) => reason !== "");
  return (
    <FormDialog title={copy.title} action={copy.give} sending={giving} isReady={isReady} width="md" onClose={onClose}>
      <CopyCheck passages={prepared.toCheck} leftOut={leftOut} onChange={setLeftOut} />
      {prepared.toCheck.length > 0 && (
        <FormControlLabel
          control={<Checkbox checked={isRead} onChange={(_, is) => setRead(is)} />}
          label={copy.allRead}
        />
      )}
      <TextField
        select
        fullWidth
        margin="normal"
        label={copy.way}
        helperText={copy.wayHelp}
        value={way}
        onChange={({ target }) => setWay(target.value)}
      >
        {disclosureWays.map((one) => (
          <MenuItem key={one} value={one}>
            {words.values.disclosureWays[one]}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  );
};

const Given = ({ copy: made, name, onClose }: { copy: PersonCopy; name: string; onClose: () => void }) => {
  const { t } = useSpeech();
  const notify = useNotify();
  const { copy } = t.rights;
  const pdf = async () => {
    try {
      await downloadCopyPdf(made, name);
    } catch {
      // The letters did not arrive, or the paper could not be drawn: the reader can only try again.
      notify(copy.failed, { type: "error" });
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={unlessBeside(onClose)} aria-labelledby="copy-given">
      <DialogTitle id="copy-given">{copy.title}</DialogTitle>
      <DialogContent>{copy.ready}</DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: "wrap" }}>
        <Button onClick={onClose}>{copy.close}</Button>
        <Button onClick={() => downloadCopyJson(made)}>{copy.json}</Button>
        <Button variant="contained" onClick={() => void pdf()}>
          {copy.pdf}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
