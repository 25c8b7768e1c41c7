import { Box, Button, Collapse, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Referral } from "#shared/resources/referral";
import { useSpeech } from "../i18n/language.ts";
import { useColleagues } from "../record/colleagues.ts";
import { textDiff } from "./text-diff.ts";

type Hypothesis = Referral["hypotheses"][number];

const textStyle = { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } as const;

/** What a version changes in the one before it. */
const Compared = ({ before, after }: { before: string; after: string }) => (
  <Typography variant="body2" component="p" sx={{ ...textStyle, m: 0 }}>
    {textDiff(before, after).map(({ kind, text }, index) => {
      // Pieces of text have nothing but their position.
      const key = `${index} ${kind}`;
      if (kind === "same") return <span key={key}>{text}</span>;
      return kind === "gone" ? (
        <Box key={key} component="del" sx={{ bgcolor: "error.light", color: "text.primary" }}>
          {text}
        </Box>
      ) : (
        <Box key={key} component="ins" sx={{ bgcolor: "success.light", color: "text.primary", textDecoration: "none" }}>
          {text}
        </Box>
      );
    })}
  </Typography>
);

interface VersionProps {
  version: Hypothesis;
  before: Hypothesis | undefined;
  isLatest: boolean;
}

const Version = ({ version, before, isLatest }: VersionProps) => {
  const { t, f, say } = useSpeech();
  const nameOf = useColleagues();
  const [isOpen, setOpen] = useState(isLatest);
  const [compares, setCompares] = useState(false);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: "divider", py: 1 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {say(isLatest ? t.referrals.versionNow : t.referrals.version, { n: version.edition })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {[f.date(version.on), version.by && nameOf(version.by)].filter((part) => part).join(" · ")}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {before && isOpen && (
          <Button size="small" aria-pressed={compares} onClick={() => setCompares(!compares)}>
            {say(compares ? t.referrals.plainText : t.referrals.compareWith, { n: before.edition })}
          </Button>
        )}
        {!isLatest && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t.referrals.hide : t.referrals.read}
          </Button>
        )}
      </Stack>
      <Collapse in={isOpen} unmountOnExit>
        {compares && before ? (
          <Compared before={before.text} after={version.text} />
        ) : (
          <Typography variant="body2" sx={textStyle}>
            {version.text}
          </Typography>
        )}
      </Collapse>
    </Box>
  );
};

/** The versions of a shared project's hypothesis, the latest first and open. */
export const Hypotheses = ({ hypotheses }: { hypotheses: readonly Hypothesis[] }) => {
  const ordered = [...hypotheses].sort((a, b) => b.edition - a.edition);
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {ordered.map((version, index) => (
        <Version key={version.edition} version={version} before={ordered[index + 1]} isLatest={index === 0} />
      ))}
    </Box>
  );
};
