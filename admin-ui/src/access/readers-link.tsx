import VisibilityOutlined from "@mui/icons-material/VisibilityOutlined";
import { Button } from "@mui/material";
import { LinkBase } from "react-admin";
import { Household } from "#shared/resources/household";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";

/** The way from a household's page to who has seen it. */
export const ReadersLink = ({ householdId }: { householdId: string }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  if (!me.actions.includes("readAccessLog")) return null;
  return (
    <Button component={LinkBase} to={`/${Household.name}/${householdId}/readers`} startIcon={<VisibilityOutlined />}>
      {t.access.readersLink}
    </Button>
  );
};
