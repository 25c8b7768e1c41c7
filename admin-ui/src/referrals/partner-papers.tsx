import DownloadRounded from "@mui/icons-material/DownloadRounded";
import { Box, Button, Chip, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { partnerDocumentKinds } from "#shared/partner/document";
import type { Referral } from "#shared/resources/referral";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Failure, RowsSkeleton } from "../layout/states.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";

const Paper = z.object({
  id: z.string(),
  kind: z.enum(partnerDocumentKinds),
  bytes: z.number(),
  announcedAt: z.string(),
  isHere: z.boolean(),
});
type Paper = z.infer<typeof Paper>;

const Papers = z.object({ items: z.array(Paper) });
const Link = z.object({ url: z.string(), fileName: z.string() });

/** What has been announced may arrive while the page is open, in milliseconds. */
const AGAIN_MS = 60_000;

const usePapers = (id: string) => {
  const { client } = useParts();
  return useQuery({
    queryKey: ["partner-papers", id],
    queryFn: async () => Papers.parse(await client.json(`/referrals/${id}/partner-documents`)).items,
    retry: false,
    refetchInterval: AGAIN_MS,
  });
};

/** Hands the file to the browser to be saved: it is never shown here. */
const saveFrom = ({ url, fileName }: z.infer<typeof Link>): void => {
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.rel = "noreferrer";
  anchor.click();
};

const PaperRow = ({ referralId, paper, title }: { referralId: string; paper: Paper; title: string }) => {
  const { t, f, say } = useSpeech();
  const { client } = useParts();
  const { problem, isSending, send } = useSending(async () =>
    saveFrom(Link.parse(await client.json(`/referrals/${referralId}/partner-documents/${paper.id}`))),
  );
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1, py: 0.75, alignItems: "center", flexWrap: "wrap", borderTop: 1, borderColor: "divider" }}
    >
      <Box sx={{ flex: 1, minWidth: 160 }}>
        <Typography variant="body2">{title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {say(t.referrals.paperSize, { kb: f.number(Math.max(1, Math.round(paper.bytes / 1024))) })} ·{" "}
          <time dateTime={paper.announcedAt}>{f.date(paper.announcedAt.slice(0, 10))}</time>
        </Typography>
        {problem && (
          <Typography variant="body2" color="error" role="alert">
            {problem.message}
          </Typography>
        )}
      </Box>
      {paper.isHere ? (
        <Button
          size="small"
          startIcon={<DownloadRounded />}
          loading={isSending}
          onClick={() => send()}
          aria-label={say(t.referrals.savePaper, { paper: title })}
        >
          {t.referrals.save}
        </Button>
      ) : (
        <Chip size="small" variant="outlined" label={t.referrals.paperAwaited} />
      )}
    </Stack>
  );
};

/** What the partner who sent a referral has sent with it. Files come from outside: they are saved, never opened here. */
export const PartnerPapers = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  const { data, error, refetch } = usePapers(referral.id);
  if (error && isProblem(error))
    return (
      <Section title={t.referrals.partnerPapers}>
        <Failure problem={error} onRetry={refetch} />
      </Section>
    );
  if (error) throw error;
  return (
    <Section title={t.referrals.partnerPapers} total={data?.length ?? 0}>
      {!data && <RowsSkeleton rows={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{t.referrals.noPartnerPapers}</Typography>}
      {data && data.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t.referrals.partnerPapersHelp}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {data?.map((paper, at) => (
          <PaperRow
            key={paper.id}
            referralId={referral.id}
            paper={paper}
            title={`${at + 1}. ${t.referrals.paperKinds[paper.kind]}`}
          />
        ))}
      </Box>
    </Section>
  );
};
