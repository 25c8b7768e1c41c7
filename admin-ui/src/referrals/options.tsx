import { Box, Button, Link, Stack, Typography } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { LinkBase } from "react-admin";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import type { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { ValueChip } from "./marks.tsx";

const OptionDialog = lazy(() =>
  import("../placements/option-dialog.tsx").then((dialog) => ({ default: dialog.OptionDialog })),
);

const mayKeep = ["suitable", "waiting", "sharedProject", "feeToFormalise", "accepted"];

/** Places that are kept for this household, and the way to keep one. */
export const Options = ({ referral }: { referral: Referral }) => {
  const { t, f, say } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const units = new Map(useRecords(Unit).map(({ id, name }) => [id, name]));
  const places = new Map(useRecords(Place).map(({ id, name }) => [id, name]));
  const { householdId } = referral;
  const kept = useRecords(Placement).filter(
    (one) => one.householdId === householdId && ["optioned", "confirmed"].includes(one.status),
  );
  const canOption = householdId && me.actions.includes("reservePlace") && mayKeep.includes(referral.status);
  if (kept.length === 0 && !canOption) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 1 }}>
        <Typography variant="h3">{t.referrals.keptPlaces}</Typography>
        {canOption && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t.referrals.keepPlace}
          </Button>
        )}
      </Stack>
      {kept.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t.referrals.noKeptPlace}
        </Typography>
      )}
      {kept.map(({ id, unitId, placeId = "", status, optionExpiresOn, expectedIn }) => (
        <Stack key={id} direction="row" sx={{ gap: 1, py: 0.5, alignItems: "center", flexWrap: "wrap" }}>
          <Link component={LinkBase} to={`/placements/${id}`}>
            {[units.get(unitId), places.get(placeId)].filter((part) => part).join(", ")}
          </Link>
          <ValueChip list="placementStatuses" value={status} />
          <Typography variant="body2" color="textSecondary">
            {[
              expectedIn && say(t.referrals.keptFrom, { date: f.date(expectedIn) }),
              optionExpiresOn && say(t.referrals.keptUntil, { date: f.date(optionExpiresOn) }),
            ]
              .filter((part) => part)
              .join(" · ")}
          </Typography>
        </Stack>
      ))}
      {isOpen && householdId && (
        <Suspense fallback={null}>
          <OptionDialog
            given={{
              householdId,
              referralId: referral.id,
              unitId: referral.requestedUnitId ?? "",
              from: referral.neededFrom && referral.neededFrom > today ? referral.neededFrom : today,
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Box>
  );
};
