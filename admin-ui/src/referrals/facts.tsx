import { Box, Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Referral } from "#shared/resources/referral";
import { useSpeech } from "../i18n/language.ts";
import { mayRead, useParts } from "../parts.ts";
import { labelOf } from "../record/labels.ts";
import { useReferences } from "../record/references.ts";
import { valueText } from "../record/value-text.ts";

interface FactsProps {
  referral: Referral;
  /** Fields that are shown even while they are empty. */
  names: readonly string[];
  /** Fields that are shown once they say something. */
  whenSaid?: readonly string[];
}

const isSaid = (value: unknown) => value !== undefined && value !== null && value !== "" && value !== false;

/** Fields of a referral with their labels: short ones side by side, long ones over the whole width. */
export const Facts = ({ referral, names, whenSaid = [] }: FactsProps) => {
  const speech = useSpeech();
  const { me } = useParts();
  const references = useReferences(Referral);
  const shown = [...names, ...whenSaid.filter((name) => isSaid(referral[name]))];
  const isWide = (name: string) => Referral.field(name)?.editor === "longText";
  const shownValue = (name: string) => {
    const field = Referral.field(name);
    const value = referral[name];
    const text = field ? valueText(field, value, { speech, references }) : "";
    if (text === "")
      return (
        <Typography component="span" variant="body2" color="textSecondary" sx={{ fontStyle: "italic" }}>
          {speech.t.records.notSet}
        </Typography>
      );
    return field?.refersTo && mayRead(me, field.refersTo) ? (
      <Link component={LinkBase} to={`/${field.refersTo}/${String(value)}`}>
        {text}
      </Link>
    ) : (
      <Box component="span" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {text}
      </Box>
    );
  };
  return (
    <Box component="dl" sx={gridStyle}>
      {[...shown.filter((name) => !isWide(name)), ...shown.filter(isWide)].map((name) => (
        <Box key={name} sx={isWide(name) ? { gridColumn: "1 / -1" } : {}}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {labelOf(speech.words, Referral.name, name)}
          </Typography>
          <Box component="dd" sx={{ m: 0 }}>
            {shownValue(name)}
          </Box>
        </Box>
      ))}
    </Box>
  );
};

const gridStyle = { m: 0, display: "grid", gap: 1.75, gridTemplateColumns: "repeat(auto-fill, minmax(138px, 1fr))" };
