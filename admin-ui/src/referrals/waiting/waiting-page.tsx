import { Box, Link, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Household } from "#shared/resources/household";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { type WaitingEntry, waitingList } from "#shared/rules/waiting-list";
import type { Step } from "#shared/step";
import { referralSteps, reprioritise } from "#shared/steps/referrals";
import { useRecords, useSnapshots } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { Page, StaleNotice } from "../../layout/page.tsx";
import { Section } from "../../layout/section.tsx";
import { Failure, NotFound, PageSkeleton } from "../../layout/states.tsx";
import { unseen } from "../../layout/unseen.ts";
import { useParts } from "../../parts.ts";
import { StepButtons } from "../../steps/step-buttons.tsx";
import { useToday } from "../../today.ts";
import { ValueChip } from "../marks.tsx";
import { ReferralStepForm } from "../referral-step-form.tsx";
import { precedenceText } from "./precedence-text.ts";

/** Who waits, unit by unit, in the order in which they would be called, and why in this order. */
export const WaitingPage = () => {
  const { t, count } = useSpeech();
  const { me, collections } = useParts();
  const today = useToday();
  const snapshots = [...useSnapshots(["referrals", "units", "households"]).values()];
  const units = [...useRecords(Unit)].sort((a, b) => a.code.localeCompare(b.code));
  const referrals = useRecords(Referral);
  const waiting = referrals.filter(({ status }) => status === "waiting").length;
  if (!me.may.referrals?.read.includes("urgency")) return <NotFound />;
  const failed = snapshots.find(({ state }) => state === "failed")?.problem;
  if (failed) return <Failure problem={failed} onRetry={() => collections.refresh()} />;
  if (snapshots.some(({ state }) => state === "opening")) return <PageSkeleton />;
  return (
    <Page
      title={t.referrals.waitingTitle}
      subtitle={`${count(t.referrals.waitingTotal, waiting)} ${t.referrals.waitingOrder}`}
    >
      <StaleNotice snapshots={snapshots} />
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 2.5 }}>
        {units.map((unit) => (
          <UnitList key={unit.id} unit={unit} entries={waitingList(referrals, unit.id, today)} />
        ))}
      </Stack>
    </Page>
  );
};

const UnitList = ({ unit, entries }: { unit: Unit; entries: readonly WaitingEntry[] }) => {
  const { t, words } = useSpeech();
  const referrals = new Map(useRecords(Referral).map((one) => [one.id, one]));
  return (
    <Section title={unit.name} total={entries.length}>
      {entries.length === 0 && <Typography color="textSecondary">{t.referrals.nobodyWaitsHere}</Typography>}
      {entries.length > 0 && (
        <Box sx={{ overflowX: "auto", position: "relative" }}>
          <Table
            size="small"
            aria-label={unit.name}
            sx={{ tableLayout: "fixed", minWidth: 880, "& td, & th": { px: 1 }, "& td": { verticalAlign: "top" } }}
          >
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 62 }}>{t.referrals.position}</TableCell>
                <TableCell sx={{ width: 230 }}>{words.resources.referrals.one}</TableCell>
                <TableCell sx={{ width: 84 }}>{words.fields.referrals.priority}</TableCell>
                <TableCell sx={{ width: 130 }}>{words.fields.referrals.waitingSince}</TableCell>
                <TableCell>{t.referrals.whyBefore}</TableCell>
                <TableCell sx={{ width: 190 }}>
                  <Box component="span" sx={unseen}>
                    {t.steps.possible}
                  </Box>
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {entries.map((entry) => {
                const referral = referrals.get(entry.referralId);
                return referral && <Waiter key={entry.referralId} entry={entry} referral={referral} unit={unit} />;
              })}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
};

// On this page the order is what is looked at, so changing it is the button.
const priorityFirst = (open: readonly Step[]) => open.find(({ name }) => name === reprioritise.name);

const Waiter = ({ entry, referral, unit }: { entry: WaitingEntry; referral: Referral; unit: Unit }) => {
  const speech = useSpeech();
  const { t, words, f, count } = speech;
  const household = useRecords(Household).find(({ id }) => id === referral.householdId);
  const isElsewhereToo = referral.requestedUnitId !== unit.id;
  return (
    <TableRow>
      <TableCell sx={{ fontWeight: 650 }}>{entry.position}</TableCell>
      <TableCell>
        <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
          <Link component={LinkBase} to={`/referrals/${referral.id}`}>
            {referral.number}
          </Link>
          {referral.urgency !== "ordinary" && <ValueChip list="urgencies" value={referral.urgency} />}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {[
            household?.code,
            referral.householdType && words.values.householdTypes[referral.householdType],
            isElsewhereToo && t.home.anyUnit,
          ]
            .filter((part) => part)
            .join(" · ")}
        </Typography>
      </TableCell>
      <TableCell>{entry.priority ?? "–"}</TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        {f.date(entry.waitingSince)}
        <Typography variant="body2" color="textSecondary">
          {entry.daysWaiting === 0 ? t.referrals.sinceToday : count(t.referrals.days, entry.daysWaiting)}
        </Typography>
      </TableCell>
      <TableCell sx={{ minWidth: 180 }}>
        <Typography variant="body2">{entry.before ? precedenceText(speech, entry.before) : "–"}</Typography>
      </TableCell>
      <TableCell align="right">
        <StepButtons
          size="small"
          steps={referralSteps}
          record={referral}
          likely={priorityFirst}
          Form={ReferralStepForm}
        />
      </TableCell>
    </TableRow>
  );
};
