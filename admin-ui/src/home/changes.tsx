import { Box, Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useColleagues } from "../record/colleagues.ts";
import { nameOfOne } from "../record/labels.ts";

const watched = ["referrals", "households", "placements", "plans", "reviews", "outages", "fee-agreements"];
const SHOWN = 8;

/** What colleagues have been doing. */
export const Changes = () => {
  const { t, words, f, say } = useSpeech();
  const nameOf = useColleagues();
  const latest = [...useSnapshots(watched)]
    .flatMap(([resource, { records }]) => records.map((record): [string, StoredRecord] => [resource, record]))
    .sort(([, a], [, b]) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, SHOWN);
  return (
    <Section title={t.home.changes}>
      {latest.length === 0 && <Typography color="text.secondary">{t.home.noChanges}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {latest.map(([resource, record]) => (
          <Box component="li" key={record.id} sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
            <Link component={LinkBase} to={`/${resource}/${record.id}`}>
              {nameOfOne(words, resource)} {resourceNamed(resource)?.title(record)}
            </Link>
            <Typography variant="body2" color="text.secondary">
              {say(t.home.changedBy, { who: nameOf(record.updatedBy), when: f.instant(record.updatedAt) })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
