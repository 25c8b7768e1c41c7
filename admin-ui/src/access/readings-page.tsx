import VisibilityOutlined from "@mui/icons-material/VisibilityOutlined";
import { Button, Link } from "@mui/material";
import { LinkBase, useParams } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { useParts } from "../parts.ts";
import { WithRecord } from "../record/with-record.tsx";
import { Readings } from "./readings.tsx";

const Opened = ({ member }: { member: StaffMember }) => {
  const { t, say } = useSpeech();
  return (
    <Page
      title={say(t.access.readingsTitle, { name: member.name })}
      subtitle={
        <>
          <Link component={LinkBase} to={`/${StaffMember.name}/${member.id}`}>
            {t.access.toColleague}
          </Link>
          {` · ${t.access.readingsSubtitle}`}
        </>
      }
    >
      <Readings of={{ staffId: member.id }} />
    </Page>
  );
};

/** What a colleague has looked at, for whoever answers for the service. */
export const ReadingsPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={StaffMember} id={id}>
      {(record) => <Opened key={id} member={record as StaffMember} />}
    </WithRecord>
  );
};

/** The way there from a colleague's record. */
export const ReadingsLink = () => {
  const { t } = useSpeech();
  const { me } = useParts();
  const { id = "" } = useParams<{ id: string }>();
  if (!me.actions.includes("readAccessLog")) return null;
  return (
    <Button component={LinkBase} to={`/${StaffMember.name}/${id}/readings`} startIcon={<VisibilityOutlined />}>
      {t.access.readingsLink}
    </Button>
  );
};
