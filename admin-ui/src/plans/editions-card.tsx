import { Box, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Goal, Participant, Plan } from "#shared/resources/plan";
import { type EditionChanges, editionChanges, saysTheSame } from "#shared/rules/plan-editions";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { type Known, nameOf } from "./names.ts";

const useChangeTexts = (known: Known) => {
  const { t, words, f, say } = useSpeech();
  const { changed } = t.plans;
  return (changes: EditionChanges): string[] => {
    if (saysTheSame(changes)) return [changed.same];
    const goals = (list: readonly Goal[]) => f.list(list.map(({ text }) => `«${text}»`));
    const people = (list: readonly Participant[]) => f.list(list.map((one) => nameOf(one, known) ?? t.plans.notNamed));
    const fields = f.list(changes.texts.map((name) => words.fields.plans[name].toLowerCase()));
    const { added, removed, reworded } = changes.goals;
    return [
      changes.texts.length > 0 && say(changed.texts, { fields }),
      added.length > 0 && say(changed.added, { goals: goals(added) }),
      reworded.length > 0 && say(changed.reworded, { goals: goals(reworded) }),
      removed.length > 0 && say(changed.removed, { goals: goals(removed) }),
      changes.participants.added.length > 0 && say(changed.joined, { people: people(changes.participants.added) }),
      changes.participants.removed.length > 0 && say(changed.left, { people: people(changes.participants.removed) }),
    ].filter((text) => text !== false);
  };
};

interface EditionsCardProps {
  plan: Plan;
  editions: readonly Plan[];
  known: Known;
}

/** All editions, the newest first, each with what it says differently from the one before. */
export const EditionsCard = ({ plan, editions, known }: EditionsCardProps) => {
  const { t, words, say } = useSpeech();
  const textsOf = useChangeTexts(known);
  const before = new Map(editions.map((edition) => [edition.id, edition]));
  return (
    <Section title={t.plans.editions} total={editions.length}>
      <Box component="ol" reversed sx={{ listStyle: "none", m: 0, p: 0 }}>
        {editions.toReversed().map((edition) => {
          const earlier = before.get(edition.previousId ?? "");
          const name = say(t.plans.edition, { edition: edition.edition });
          return (
            <Box component="li" key={edition.id} sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
              <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
                {edition.id === plan.id ? (
                  <Typography variant="h3" component="span" aria-current="true">
                    {name} ({t.plans.thisOne})
                  </Typography>
                ) : (
                  <Link component={LinkBase} to={`/plans/${edition.id}`}>
                    {name}
                  </Link>
                )}
                <Chip size="small" variant="outlined" label={words.values.planStatuses[edition.status]} />
              </Stack>
              {(earlier ? textsOf(editionChanges(edition, earlier)) : [t.plans.firstEdition]).map((text) => (
                <Typography key={text} variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
                  {text}
                </Typography>
              ))}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
};
