import { Box, Link, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { LinkBase } from "react-admin";
import type { Plan } from "#shared/resources/plan";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useColleagues } from "../record/colleagues.ts";
import { type Known, nameOf } from "./names.ts";

/** What the guest says, and whether she has read it. */
export const WordsCard = ({ plan }: { plan: Plan }) => {
  const { t, f, say } = useSpeech();
  const { guestWords, acknowledgedOn } = plan;
  return (
    <Section title={t.plans.guestWords}>
      {guestWords ? (
        <Box component="blockquote" sx={quoteStyle}>
          {guestWords}
        </Box>
      ) : (
        <Typography color="textSecondary">{t.plans.noGuestWords}</Typography>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {acknowledgedOn ? say(t.plans.acknowledged, { date: f.date(acknowledgedOn) }) : t.plans.notAcknowledged}
      </Typography>
    </Section>
  );
};

const quoteStyle = {
  m: 0,
  pl: 2,
  borderLeft: 3,
  borderColor: "secondary.main",
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  fontSize: "1.05rem",
};

/** The texts of a plan, as far as they are written. */
export const StoryCard = ({ plan }: { plan: Plan }) => {
  const { t, words } = useSpeech();
  const texts = (["startingSituation", "resources", "difficulties"] as const).filter((name) => plan[name]);
  if (texts.length === 0) return null;
  return (
    <Section title={t.plans.story}>
      <Stack sx={{ gap: 1.5 }}>
        {texts.map((name) => (
          <Box key={name}>
            <Typography variant="h3">{words.fields.plans[name]}</Typography>
            <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{plan[name]}</Typography>
          </Box>
        ))}
      </Stack>
    </Section>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box sx={{ display: "flex", gap: 1, py: 0.5, borderTop: 1, borderColor: "divider", flexWrap: "wrap" }}>
    <Typography component="dt" variant="body2" color="textSecondary" sx={{ minWidth: 110 }}>
      {label}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, flex: 1, minWidth: 0 }}>
      {children}
    </Typography>
  </Box>
);

/** Since when, how often, by whom. */
export const FactsCard = ({ plan, known }: { plan: Plan; known: Known }) => {
  const { t, f, say, count } = useSpeech();
  const colleague = useColleagues();
  const { startedOn, reviewEveryMonths, approvedOn, approvedBy, endedOn, responsibleIds = [] } = plan;
  const responsible = known.staff.filter(({ id }) => responsibleIds.includes(id)).map(({ name }) => name);
  return (
    <Section title={t.plans.facts}>
      <Box component="dl" sx={{ m: 0 }}>
        {responsible.length > 0 && <Fact label={t.plans.responsibles}>{f.list(responsible)}</Fact>}
        <Fact label={t.plans.reviewEvery}>
          {reviewEveryMonths ? count(t.plans.cadence, reviewEveryMonths) : t.plans.noCadence}
        </Fact>
        {approvedOn && (
          <Fact label={t.plans.approved}>
            {approvedBy
              ? say(t.plans.approvedBy, { date: f.date(approvedOn), who: colleague(approvedBy) })
              : f.date(approvedOn)}
          </Fact>
        )}
        {startedOn && <Fact label={t.plans.started}>{f.date(startedOn)}</Fact>}
        {endedOn && <Fact label={t.plans.ended}>{f.date(endedOn)}</Fact>}
      </Box>
    </Section>
  );
};

/** Who takes part, by the part they take. */
export const ParticipantsCard = ({ plan, known }: { plan: Plan; known: Known }) => {
  const { t, words } = useSpeech();
  const named = plan.participants.flatMap((one) => {
    const name = nameOf(one, known);
    return name ? [{ ...one, name }] : [];
  });
  return (
    <Section title={t.plans.participants}>
      {named.length === 0 && <Typography color="textSecondary">{t.plans.noParticipants}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {named.map(({ role, personId, name }) => (
          <Box component="li" key={`${role} ${name}`} sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}>
            <Typography variant="body2" component="span">
              {personId ? (
                <Link component={LinkBase} to={`/people/${personId}`}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </Typography>
            <Typography variant="body2" component="span" color="textSecondary">
              {" "}
              · {words.values.planParticipantRoles[role]}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
