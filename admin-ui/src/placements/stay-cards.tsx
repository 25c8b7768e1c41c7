import { Box, Link, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { LinkBase } from "react-admin";
import { daysBetween } from "#shared/dates";
import { Placement } from "#shared/resources/placement";
import { useFolders } from "../board/unit-facts.ts";
import { useRecords } from "../data/use-records.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { labelOf } from "../record/labels.ts";
import { useToday } from "../today.ts";
import { chainOf } from "./stay-chain.ts";

interface CardProps {
  placement: Placement;
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box>
    <Typography component="dt" variant="body2" color="textSecondary">
      {name}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontWeight: 550 }}>
      {children}
    </Typography>
  </Box>
);

const entryText = ({ t, f, say }: Speech, { actualIn, expectedIn }: Placement): string => {
  if (actualIn) return f.longDate(actualIn);
  return expectedIn ? say(t.placements.expected, { date: f.date(expectedIn) }) : t.placements.notSaid;
};

const exitText = ({ t, f, say }: Speech, { actualOut, expectedOut }: Placement): string => {
  if (actualOut) return f.longDate(actualOut);
  return expectedOut ? say(t.placements.expected, { date: f.date(expectedOut) }) : t.placements.notSaid;
};

const whereText = (folders: ReturnType<typeof useFolders>["folders"], { unitId, placeId }: Placement): string => {
  const folder = folders.find(({ unit }) => unit.id === unitId);
  const place = folder?.places.find(({ id }) => id === placeId);
  return [folder?.unit.name, place?.name].filter((part) => part).join(" · ");
};

/** Where, since when, until when, and how many nights so far. */
export const StayCard = ({ placement }: CardProps) => {
  const speech = useSpeech();
  const { t, words, f, say, count } = speech;
  const today = useToday();
  const { folders, codes } = useFolders();
  const { actualIn, actualOut, status, optionExpiresOn, departureReason, destination } = placement;
  const nights = actualIn === undefined ? undefined : Math.max(0, daysBetween(actualIn, actualOut ?? today));
  const expiry =
    optionExpiresOn !== undefined && optionExpiresOn < today ? t.placements.expired : t.placements.optionUntil;
  const label = (name: string) => labelOf(words, Placement.name, name);
  return (
    <Section title={t.placements.stay}>
      <Box
        component="dl"
        sx={{ m: 0, display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))" }}
      >
        <Fact name={label("householdId")}>
          <Link component={LinkBase} to={`/households/${placement.householdId}`}>
            {codes.get(placement.householdId) ?? "…"}
          </Link>
        </Fact>
        <Fact name={label("unitId")}>{whereText(folders, placement)}</Fact>
        <Fact name={t.placements.stayFrom}>{entryText(speech, placement)}</Fact>
        <Fact name={t.placements.stayTo}>{exitText(speech, placement)}</Fact>
        {nights !== undefined && (
          <Fact name={t.placements.nights}>
            {count(placement.actualOut ? t.households.nights : t.placements.nightsSoFar, nights)}
          </Fact>
        )}
        {status === "optioned" && optionExpiresOn && (
          <Fact name={label("optionExpiresOn")}>{say(expiry, { date: f.date(optionExpiresOn) })}</Fact>
        )}
        {departureReason && (
          <Fact name={label("departureReason")}>{words.values.departureReasons[departureReason]}</Fact>
        )}
        {destination && <Fact name={label("destination")}>{words.values.destinations[destination]}</Fact>}
      </Box>
    </Section>
  );
};

const Lines = ({ lines }: { lines: readonly { key: string; text: ReactNode; why?: string | undefined }[] }) => (
  <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0, gap: 1 }}>
    {lines.map(({ key, text, why }) => (
      <li key={key}>
        <Typography>{text}</Typography>
        {why && (
          <Typography variant="body2" color="textSecondary">
            {why}
          </Typography>
        )}
      </li>
    ))}
  </Stack>
);

/** Each time the stay was made longer, and why. */
export const ExtensionsCard = ({ placement: { extensions = [] } }: CardProps) => {
  const { t, f, say } = useSpeech();
  if (extensions.length === 0) return null;
  return (
    <Section title={t.placements.extensions} total={extensions.length}>
      <Lines
        lines={extensions.map(({ from, to, decidedOn, reason }) => ({
          key: `${decidedOn} ${to}`,
          text: say(t.placements.extension, { from: f.date(from), to: f.date(to), decidedOn: f.date(decidedOn) }),
          why: reason,
        }))}
      />
    </Section>
  );
};

/** Days that had been written down wrongly, and why they were changed. */
export const CorrectionsCard = ({ placement: { corrections = [] } }: CardProps) => {
  const { t, f, say, words } = useSpeech();
  if (corrections.length === 0) return null;
  const day = (date: string | undefined) => (date ? f.date(date) : t.placements.notSaid);
  return (
    <Section title={t.placements.corrections} total={corrections.length}>
      <Lines
        lines={corrections.map(({ on, field, from, to, reason }, index) => ({
          key: `${index} ${field}`,
          text: say(t.placements.correction, {
            field: labelOf(words, Placement.name, field),
            from: day(from),
            to: day(to),
            on: f.date(on),
          }),
          why: reason,
        }))}
      />
    </Section>
  );
};

/** The stays before and after this one, where the household was transferred. */
export const ChainCard = ({ placement }: CardProps) => {
  const { t, f, say } = useSpeech();
  const { folders } = useFolders();
  const chain = chainOf(placement, useRecords(Placement));
  if (chain.length < 2) return null;
  return (
    <Section title={t.placements.chain}>
      <Lines
        lines={chain.map((stay) => {
          const from = stay.actualIn ?? stay.expectedIn;
          const where = whereText(folders, stay);
          const text = from ? say(t.placements.chainStep, { where, from: f.date(from) }) : where;
          return {
            key: stay.id,
            text:
              stay.id === placement.id ? (
                `${text} (${t.placements.here})`
              ) : (
                <Link component={LinkBase} to={`/placements/${stay.id}`}>
                  {text}
                </Link>
              ),
          };
        })}
      />
    </Section>
  );
};
