import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { daysBetween } from "#shared/dates";
import { Organisation } from "#shared/resources/organisation";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { valueLabel } from "../record/labels.ts";
import { Doors } from "../referrals/doors.tsx";

const undecided = ["received", "inFilter", "moreInformationNeeded", "reopened"];

const urgencyRank: Record<string, number> = { emergency: 0, urgent: 1, ordinary: 2 };

const byUrgency = (a: Referral, b: Referral): number =>
  (urgencyRank[a.urgency] ?? 3) - (urgencyRank[b.urgency] ?? 3) ||
  (a.receivedOn ?? "").localeCompare(b.receivedOn ?? "");

/** Highest priority first, then whoever has waited longest. */
const byWait = (a: Referral, b: Referral): number =>
  (a.priority ?? 9) - (b.priority ?? 9) || (a.waitingSince ?? "").localeCompare(b.waitingSince ?? "");

interface ListedProps {
  title: string;
  none: string;
  referrals: readonly Referral[];
  whenOf: (referral: Referral) => string;
}

const Listed = ({ title, none, referrals, whenOf }: ListedProps) => {
  const { t, words } = useSpeech();
  const units = new Map(useRecords(Unit).map(({ id, name }) => [id, name]));
  const services = new Map(useRecords(Organisation).map(({ id, name }) => [id, name]));
  return (
    <Section title={title} total={referrals.length}>
      {referrals.length === 0 && <Typography color="textSecondary">{none}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {referrals.map((referral) => (
          <Box component="li" key={referral.id} sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
            <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
              <Link component={LinkBase} to={`/referrals/${referral.id}`}>
                {referral.number}
              </Link>
              {referral.urgency !== undefined && referral.urgency !== "ordinary" && (
                <Chip
                  size="small"
                  color={referral.urgency === "emergency" ? "error" : "warning"}
                  variant="outlined"
                  label={valueLabel(words, "urgencies", referral.urgency)}
                />
              )}
              <Typography variant="body2">
                {referral.householdType && valueLabel(words, "householdTypes", referral.householdType)}
              </Typography>
            </Stack>
            <Typography variant="body2" color="textSecondary">
              {[
                services.get(referral.referringServiceId ?? ""),
                units.get(referral.requestedUnitId ?? "") ?? t.home.anyUnit,
                whenOf(referral),
              ]
                .filter((part) => part)
                .join(" · ")}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};

/** Who waits for a home, and what has not been answered yet. */
export const OpenReferrals = ({ today }: { today: string }) => {
  const { t, f, say, count } = useSpeech();
  const referrals = useRecords(Referral);
  const waiting = referrals.filter(({ status }) => status === "waiting").sort(byWait);
  const open = referrals.filter(({ status }) => undecided.includes(status)).sort(byUrgency);
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", "& > *": { flex: 1 }, "&:empty": { display: "none" } }}>
        <Doors size="large" />
      </Stack>
      <Listed
        title={t.home.toDecide}
        none={t.home.nothingToDecide}
        referrals={open}
        whenOf={({ receivedOn }) => (receivedOn ? say(t.home.receivedOn, { date: f.date(receivedOn) }) : "")}
      />
      <Listed
        title={t.home.waiting}
        none={t.home.nobodyWaits}
        referrals={waiting}
        whenOf={({ waitingSince }) => (waitingSince ? count(t.home.waitsSince, daysBetween(waitingSince, today)) : "")}
      />
    </>
  );
};
