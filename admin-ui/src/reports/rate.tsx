import { Box } from "@mui/material";
import type { Rate } from "#shared/rules/rates";
import { type Speech, useSpeech } from "../i18n/language.ts";

/** A rate in percent, or "n.d." where there is nothing to divide by. */
export const rateText = ({ f, words }: Pick<Speech, "f" | "words">, { percent }: Rate): string =>
  percent === undefined ? words.report.notAvailable : f.rate(percent / 100);

/** A rate with what was counted out of what beside it. */
export const RateFigure = ({ rate }: { rate: Rate }) => {
  const speech = useSpeech();
  const { t, f, say } = speech;
  return (
    <>
      <strong>{rateText(speech, rate)}</strong>
      <Box
        component="span"
        sx={{ display: "block", color: "text.secondary", fontSize: "0.78rem", whiteSpace: "nowrap" }}
      >
        {say(t.reports.outOf, { numerator: f.number(rate.numerator), denominator: f.number(rate.denominator) })}
      </Box>
    </>
  );
};
