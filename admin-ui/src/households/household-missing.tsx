import { Button } from "@mui/material";
import { LinkBase } from "react-admin";
import { Household } from "#shared/resources/household";
import { useSpeech } from "../i18n/language.ts";
import { Whole } from "../layout/states.tsx";
import { nameOfMany } from "../record/labels.ts";

/** There is no such household, or none that I may see. */
export const HouseholdMissing = () => {
  const { t, words, say } = useSpeech();
  return (
    <Whole title={t.records.missingTitle} detail={t.records.missingDetail}>
      <Button variant="contained" component={LinkBase} to={`/${Household.name}`}>
        {say(t.records.back, { resource: nameOfMany(words, Household.name) })}
      </Button>
    </Whole>
  );
};
