import { Alert, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { DeliveryState } from "#shared/partner/delivery";
import { PartnerClient } from "#shared/resources/partner-client";
import { isProblem } from "../api/problem.ts";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { Failure, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";

/** What is due is tried again each minute. */
const AGAIN_MS = 30_000;

const useDeliveries = (clientId: string) => {
  const { client } = useParts();
  return useQuery({
    queryKey: ["partner-deliveries", clientId],
    queryFn: async () => DeliveryState.parse(await client.json(`/${PartnerClient.name}/${clientId}/deliveries`)),
    retry: false,
    refetchInterval: AGAIN_MS,
  });
};

/** Why the last attempt failed, in words; a status stands for itself. */
const reasonIn = ({ t, say }: Speech, failure = ""): string => {
  const { status, ...sentences } = t.partners.failures;
  const known = Object.entries(sentences).find(([code]) => code === failure)?.[1];
  return known ?? say(status, { status: failure.replace(/^status /, "") });
};

/** Whether the partner's machine takes what it is told; what is wrong stands first. */
export const DeliveriesText = ({ clientId }: { clientId: string }) => {
  const { data, error, refetch } = useDeliveries(clientId);
  if (error && isProblem(error)) return <Failure problem={error} onRetry={refetch} />;
  if (error) throw error;
  return data ? <Told state={data} /> : <RowsSkeleton rows={1} />;
};

const Told = ({ state }: { state: DeliveryState }) => {
  const speech = useSpeech();
  const { t, f, say } = speech;
  const { deliveredAt, waiting, failingSince, lastFailure, nextAttemptAt, givenUp } = state;
  return (
    <Stack sx={{ gap: 0.5, mt: 1.5 }}>
      {failingSince && (
        <Alert severity="warning">
          {say(t.partners.webhookFailing, { since: f.instant(failingSince), reason: reasonIn(speech, lastFailure) })}{" "}
          {nextAttemptAt && say(t.partners.webhookAgain, { date: f.instant(nextAttemptAt) })}
        </Alert>
      )}
      <Typography variant="body2">
        {deliveredAt ? say(t.partners.webhookLast, { date: f.instant(deliveredAt) }) : t.partners.webhookNothingYet}
      </Typography>
      {waiting > 0 && (
        <Typography variant="body2">{say(t.partners.webhookWaiting, { count: f.number(waiting) })}</Typography>
      )}
      {givenUp > 0 && (
        <Typography variant="body2">{say(t.partners.webhookGivenUp, { count: f.number(givenUp) })}</Typography>
      )}
    </Stack>
  );
};
