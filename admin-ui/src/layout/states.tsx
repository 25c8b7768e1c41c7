import { Alert, Box, Button, Skeleton, Stack, Typography } from "@mui/material";
import { type ReactNode, useState } from "react";
import { LinkBase } from "react-admin";
import type { Problem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";

/** The shape of a page while its content is on the way. */
export const PageSkeleton = () => {
  const { t } = useSpeech();
  return (
    <Box role="status" aria-label={t.frame.loading} sx={{ p: { xs: 2, md: 3 } }}>
      <Skeleton width={220} height={44} />
      <RowsSkeleton />
    </Box>
  );
};

export const RowsSkeleton = ({ rows = 8 }: { rows?: number }) => (
  <Stack spacing={1} sx={{ mt: 2 }} aria-hidden>
    {Array.from({ length: rows }, (_, row) => row).map((row) => (
      <Skeleton key={row} variant="rounded" height={34} sx={{ opacity: 1 - row / (rows + 2) }} />
    ))}
  </Stack>
);

/** What could not be read, why, and the button that tries again. */
export const Failure = ({ problem, onRetry }: { problem: Pick<Problem, "message">; onRetry: () => unknown }) => {
  const { t } = useSpeech();
  const [isTrying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await onRetry();
    setTrying(false);
  };
  return (
    <Alert
      severity="error"
      sx={{ m: { xs: 2, md: 3 } }}
      action={
        <Button color="inherit" loading={isTrying} onClick={() => void retry()}>
          {t.frame.retry}
        </Button>
      }
    >
      <strong>{t.frame.failedTitle}.</strong> {problem.message}
    </Alert>
  );
};

interface EmptyProps {
  title: string;
  children?: ReactNode;
}

/** Nothing to show, which may be good news: says so, and what to do next. */
export const Empty = ({ title, children }: EmptyProps) => (
  <Stack spacing={1} sx={{ alignItems: "center", textAlign: "center", p: 4, color: "text.secondary" }}>
    <Door />
    <Typography variant="h3" component="p" color="textPrimary">
      {title}
    </Typography>
    {children}
  </Stack>
);

const Door = () => (
  <svg
    viewBox="0 0 32 32"
    width={44}
    height={44}
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.6}
  >
    <path d="M7 27V13a9 9 0 0 1 18 0v14M3.5 27h25" strokeLinecap="round" />
    <path d="M21 19v.2" strokeLinecap="round" />
  </svg>
);

/** A page that holds nothing but a message and the way on. */
export const Whole = ({ title, detail, children }: { title: string; detail: string; children: ReactNode }) => (
  <Stack spacing={2} sx={{ alignItems: "center", textAlign: "center", m: "auto", p: 4, maxWidth: 460 }}>
    <Door />
    <Typography variant="h1">{title}</Typography>
    <Typography color="textSecondary">{detail}</Typography>
    {children}
  </Stack>
);

export const Broken = () => {
  const { t } = useSpeech();
  return (
    <Whole title={t.frame.brokenTitle} detail={t.frame.brokenDetail}>
      <Button variant="contained" onClick={() => location.reload()}>
        {t.frame.reload}
      </Button>
    </Whole>
  );
};

export const NotFound = () => {
  const { t } = useSpeech();
  return (
    <Whole title={t.frame.notFoundTitle} detail={t.frame.notFoundDetail}>
      <Button variant="contained" component={LinkBase} to="/">
        {t.frame.toHome}
      </Button>
    </Whole>
  );
};
