import { Link } from "@mui/material";
import { LinkBase, useParams } from "react-admin";
import type { Household as HouseholdRecord } from "#shared/resources/household";
import { Household } from "#shared/resources/household";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { WithRecord } from "../record/with-record.tsx";
import { Readings } from "./readings.tsx";

const Opened = ({ id, code = "" }: { id: string; code?: string | undefined }) => {
  const { t, say } = useSpeech();
  return (
    <Page
      title={say(t.access.readersTitle, { code })}
      subtitle={
        <>
          <Link component={LinkBase} to={`/${Household.name}/${id}`}>
            {t.access.toHousehold}
          </Link>
          {` · ${t.access.readersSubtitle}`}
        </>
      }
    >
      <Readings of={{ householdId: id }} />
    </Page>
  );
};

/** Who has seen a household, for whoever answers for the service. */
export const ReadersPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={Household} id={id}>
      {(record) => <Opened key={id} id={id} code={(record as HouseholdRecord).code} />}
    </WithRecord>
  );
};
