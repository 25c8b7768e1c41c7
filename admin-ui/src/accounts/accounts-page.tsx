import PersonAddAltRounded from "@mui/icons-material/PersonAddAltRounded";
import { Button, Card, FormControlLabel, Stack, Switch } from "@mui/material";
import { useState } from "react";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useBegun } from "../layout/begun.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Empty, Failure, PageSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import type { AccountDeed } from "./account-actions.tsx";
import { AccountItem } from "./account-item.tsx";
import type { Handover } from "./calls.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import { HandoverDialog } from "./handover-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { useRoleChoices } from "./role-choices.ts";
import { type AccountLine, useAccounts } from "./use-accounts.ts";

const needed = [StaffMember.name, Unit.name];

interface Doing {
  deed: AccountDeed;
  member: StaffMember;
}

const List = ({ lines, onDo }: { lines: readonly AccountLine[]; onDo: (doing: Doing) => void }) => {
  const { t } = useSpeech();
  const unitNames = new Map(useRoleChoices().units.map(({ value, label }) => [value, label]));
  const [showsLeft, setShowsLeft] = useState(false);
  const shown = lines.filter(({ state }) => showsLeft || state !== "left");
  return (
    <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 1 }}>
      <FormControlLabel
        label={t.accounts.showLeft}
        control={<Switch checked={showsLeft} onChange={({ target }) => setShowsLeft(target.checked)} />}
      />
      {shown.length === 0 && <Empty title={t.accounts.nobody}>{t.accounts.nobodyDetail}</Empty>}
      {shown.length > 0 && (
        <Card component="ul" sx={listStyle}>
          {shown.map((line) => (
            <AccountItem
              key={line.member.id}
              line={line}
              unitNames={unitNames}
              onDeed={(deed) => onDo({ deed, member: line.member })}
            />
          ))}
        </Card>
      )}
    </Stack>
  );
};

/** Who may sign in, as what, and everything that can be done about it. */
export const AccountsPage = () => {
  const { t } = useSpeech();
  const { collections } = useParts();
  const snapshots = [...useSnapshots(needed).values()];
  const { lines, isOpening, problem, retry } = useAccounts();
  const [isInviting, setInviting] = useState(useBegun());
  const [doing, setDoing] = useState<Doing>();
  const [handover, setHandover] = useState<Handover>();
  const failed = problem ?? snapshots.find(({ state }) => state === "failed")?.problem;
  const again = async () => {
    collections.refresh();
    await retry();
  };
  if (failed) return <Failure problem={failed} onRetry={again} />;
  if (isOpening || snapshots.some(({ state }) => state === "opening")) return <PageSkeleton />;
  const invited = (given: Handover) => {
    setInviting(false);
    setHandover(given);
  };
  const invite = (
    <Button variant="contained" startIcon={<PersonAddAltRounded />} onClick={() => setInviting(true)}>
      {t.accounts.invite}
    </Button>
  );
  return (
    <Page title={t.accounts.title} subtitle={t.accounts.subtitle} actions={invite}>
      <StaleNotice snapshots={snapshots} />
      <List lines={lines} onDo={setDoing} />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onInvited={invited} />}
      {doing && <DeedDialog {...doing} onInvited={setHandover} onClose={() => setDoing(undefined)} />}
      {handover && <HandoverDialog handover={handover} onClose={() => setHandover(undefined)} />}
    </Page>
  );
};

const listStyle = { listStyle: "none", m: 0, p: 0, "& > li + li": { borderTop: 1, borderColor: "divider" } };
