import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Link, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase, useParams } from "react-admin";
import { PartnerClient } from "#shared/resources/partner-client";
import { partnerClientSteps } from "#shared/steps/partner-clients";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Section } from "../layout/section.tsx";
import { FieldsView } from "../record/fields-view.tsx";
import { History } from "../record/history.tsx";
import { RecordForm } from "../record/record-form.tsx";
import { useReferences } from "../record/references.ts";
import { WithRecord } from "../record/with-record.tsx";
import { StepButtons } from "../steps/step-buttons.tsx";
import { StepDialog, type StepDialogProps } from "../steps/step-dialog.tsx";
import { ClientState } from "./client-state.tsx";
import { RightsCard } from "./rights-card.tsx";
import { SecretsCard } from "./secrets-card.tsx";
import { WebhookCard } from "./webhook-card.tsx";

const typed = ["unitIds", "requestsPerMinute", "requestsPerDay", "webhookUrl"];

/** One partner's client: what it sees and may, its secrets, where it is told, and what has changed. */
export const ClientPage = () => {
  const { id = "" } = useParams<{ id: string }>();
  return (
    <WithRecord resource={PartnerClient} id={id}>
      {(record) => <Opened key={record.id} client={record as PartnerClient} />}
    </WithRecord>
  );
};

/** What is asked about a client says about which. */
const OfClient = (props: StepDialogProps) => (
  <StepDialog {...props}>
    <Typography sx={{ fontWeight: 650, mb: 1 }}>{(props.record as PartnerClient).name}</Typography>
  </StepDialog>
);

const Opened = ({ client }: { client: PartnerClient }) => {
  const { t } = useSpeech();
  return (
    <Page
      title={client.name}
      mark={<ClientState client={client} />}
      subtitle={
        <Link component={LinkBase} to={`/${PartnerClient.name}`}>
          {t.partners.title}
        </Link>
      }
      actions={<StepButtons steps={partnerClientSteps} record={client} Form={OfClient} />}
    >
      <Box sx={gridStyle}>
        <Box sx={{ gridColumn: "1 / -1" }}>
          <DataCard client={client} />
        </Box>
        <SecretsCard client={client} />
        <RightsCard client={client} />
        <WebhookCard client={client} />
        <Box sx={{ gridColumn: "1 / -1" }}>
          <Section title={t.partners.history}>
            <History resource={PartnerClient} id={client.id} version={client.version} />
          </Section>
        </Box>
      </Box>
    </Page>
  );
};

const DataCard = ({ client }: { client: PartnerClient }) => {
  const { t } = useSpeech();
  const references = useReferences(PartnerClient);
  const [isEditing, setEditing] = useState(false);
  const edit = !isEditing && (
    <Button startIcon={<EditOutlined />} onClick={() => setEditing(true)}>
      {t.partners.edit}
    </Button>
  );
  return (
    <Section title={t.partners.data} actions={edit}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t.partners.dataHelp}
      </Typography>
      {isEditing ? (
        <RecordForm
          resource={PartnerClient}
          record={client}
          names={typed}
          references={references}
          onDone={() => setEditing(false)}
        />
      ) : (
        <FieldsView
          resource={PartnerClient}
          record={client}
          names={["organisationId", "identityClientId", ...typed]}
          references={references}
        />
      )}
    </Section>
  );
};

const gridStyle = {
  px: { xs: 2, md: 3 },
  pb: 4,
  display: "grid",
  gap: 2,
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(auto-fit, minmax(320px, 1fr))" },
};
