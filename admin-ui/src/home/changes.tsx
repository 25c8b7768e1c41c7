import { Box, Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useColleagues } from "../record/colleagues.ts";
import { nameOfOne } from "../record/labels.ts";
import { titleText } from "../record/titles.ts";

const watched = ["referrals", "households", "placements", "plans", "reviews", "outages", "fee-agreements"];
const SHOWN = 8;

/** What colleagues have been doing. */
export const Changes = () => {
  const speech = useSpeech();
  const { t, words, f, say } = speech;
  const nameOf = useColleagues();
  const snapshots = useSnapshots(watched);
  const lookUp = (resource: string, id: string) => snapshots.get(resource)?.byId.get(id);
  const titleOf = (resource: string, record: StoredRecord) => {
    const kind = resourceNamed(resource);
    return kind ? titleText(kind, record, speech, lookUp) : "";
  };
  const latest = [...snapshots]
    .flatMap(([resource, { records }]) => records.map((record): [string, StoredRecord] => [resource, record]))
    .sort(([, a], [, b]) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, SHOWN);
  return (
    <Section title={t.home.changes}>
      {latest.length === 0 && <Typography color="textSecondary">{t.home.noChanges}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {latest.map(([resource, record]) => (
          <Box component="li" key={record.id} sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
            <Link component={LinkBase} to={`/${resource}/${record.id}`}>
              {nameOfOne(words, resource)} {titleOf(resource, record)}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {say(t.home.changedBy, { who: nameOf(record.updatedBy), when: f.instant(record.updatedAt) })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
