import CheckRounded from "@mui/icons-material/CheckRounded";
import CloseRounded from "@mui/icons-material/CloseRounded";
import QuestionMarkRounded from "@mui/icons-material/QuestionMarkRounded";
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { partLabelOf, valueLabel } from "../record/labels.ts";
import type { EligibilityRow } from "./live-eligibility.ts";

const marks = { yes: CheckRounded, no: CloseRounded, unknown: QuestionMarkRounded } as const;
const colours = { yes: "success.main", no: "error.main", unknown: "warning.main" } as const;

const ISO_DATE = /\d{4}-\d{2}-\d{2}/g;

/** The value as the rule saw it: picklist values and dates in the words of the reader. */
const useValueText = () => {
  const { words, f } = useSpeech();
  return (value: string): string =>
    (wordAt(words, "values", "householdTypes", value) ?? wordAt(words, "values", "yesNo", value) ?? value).replace(
      ISO_DATE,
      (date) => f.date(date),
    );
};

export const useRuleName = () => {
  const { words } = useSpeech();
  return (rule: string): string => {
    const name = wordAt(words, "eligibilityRules", rule) ?? rule;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
};

const Outcome = ({ row }: { row: EligibilityRow }) => {
  const { t, words, say } = useSpeech();
  const Mark = marks[row.outcome];
  const isOverridden = row.overrideReason !== undefined;
  const colour = isOverridden ? "warning.main" : colours[row.outcome];
  return (
    <>
      <Box component="span" sx={{ color: colour, fontWeight: 650, whiteSpace: "nowrap" }}>
        <Mark aria-hidden sx={{ fontSize: "1rem", mr: 0.5, verticalAlign: "text-bottom" }} />
        {valueLabel(words, "eligibilityOutcomes", row.outcome)}
      </Box>
      {isOverridden && (
        <Typography variant="body2" color="textSecondary">
          {say(t.referrals.overridden, { reason: row.overrideReason ?? "" })}
        </Typography>
      )}
    </>
  );
};

interface EligibilityTableProps {
  unitName: string;
  rows: readonly EligibilityRow[];
  /** Drawn under the outcome of a row that does not hold: where a reason for going on can be given. */
  overrideOf?: (row: EligibilityRow) => ReactNode;
}

/** Each rule of a unit, what the household says to it, and whether it holds. */
export const EligibilityTable = ({ unitName, rows, overrideOf }: EligibilityTableProps) => {
  const { t, words } = useSpeech();
  const ruleName = useRuleName();
  const valueText = useValueText();
  const label = (member: string) => partLabelOf(words, "referrals.eligibility", member);
  if (rows.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t.referrals.noRules}
      </Typography>
    );
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={unitName} sx={{ "& td, & th": { px: 1 }, tableLayout: "fixed", minWidth: 360 }}>
        <TableHead>
          <TableRow>
            {["rule", "value", "outcome"].map((member) => (
              <TableCell key={member}>{label(member)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.rule} sx={{ verticalAlign: "top" }}>
              <TableCell>{ruleName(row.rule)}</TableCell>
              <TableCell>{row.value === undefined ? t.records.notSet : valueText(row.value)}</TableCell>
              <TableCell>
                <Outcome row={row} />
                {overrideOf?.(row)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
