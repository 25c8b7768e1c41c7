import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Card, Link, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { LinkBase, useNavigate } from "react-admin";
import { PartnerClient } from "#shared/resources/partner-client";
import { useRecords, useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useBegun } from "../layout/begun.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Empty, Failure, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { type References, useReferences } from "../record/references.ts";
import type { Shown } from "./calls.ts";
import { ClientState } from "./client-state.tsx";
import { CreateClientDialog } from "./create-client-dialog.tsx";
import { scopesText } from "./scopes-text.ts";
import { ShownSecret } from "./shown-secret.tsx";

/** Every partner's client, and the way to make another. */
export const PartnersPage = () => {
  const { t, say } = useSpeech();
  const { collections } = useParts();
  const navigate = useNavigate();
  const [isMaking, setMaking] = useState(useBegun());
  const [shown, setShown] = useState<Shown>();
  const snapshot = useSnapshot(PartnerClient.name);
  const clients = useRecords(PartnerClient).toSorted((a, b) => a.name.localeCompare(b.name));
  const references = useReferences(PartnerClient);
  const create = (
    <Button variant="contained" startIcon={<AddRounded />} onClick={() => setMaking(true)}>
      {t.partners.create}
    </Button>
  );
  return (
    <Page title={t.partners.title} subtitle={t.partners.subtitle} actions={create}>
      <StaleNotice snapshots={[snapshot]} />
      <Box sx={{ px: { xs: 2, md: 3 }, pb: 4 }}>
        {snapshot.state === "failed" && snapshot.problem && (
          <Failure problem={snapshot.problem} onRetry={collections.of(PartnerClient.name).refresh} />
        )}
        {snapshot.state === "opening" && <RowsSkeleton />}
        {snapshot.state === "open" && clients.length === 0 && (
          <Empty title={t.partners.none}>{t.partners.noneDetail}</Empty>
        )}
        {clients.length > 0 && <ClientsTable clients={clients} references={references} />}
      </Box>
      {isMaking && (
        <CreateClientDialog
          onClose={() => setMaking(false)}
          onCreated={(made) => {
            setMaking(false);
            setShown(made);
          }}
        />
      )}
      {shown && (
        <ShownSecret
          shown={shown}
          title={say(t.partners.shownTitle, { name: shown.client.name })}
          label={t.partners.secret}
          onClose={() => {
            setShown(undefined);
            navigate(`/${PartnerClient.name}/${shown.client.id}`);
          }}
        />
      )}
    </Page>
  );
};

const ClientsTable = ({ clients, references }: { clients: readonly PartnerClient[]; references: References }) => {
  const speech = useSpeech();
  const { t, f, say } = speech;
  const units = ({ unitIds = [] }: PartnerClient) =>
    unitIds.length > 0 ? f.list(unitIds.map((id) => references.titleOf("units", id))) : t.partners.noUnits;
  const heads = [
    t.partners.title,
    t.partners.state,
    t.partners.organisation,
    t.partners.units,
    t.partners.may,
    t.partners.quota,
  ];
  return (
    <Card sx={{ overflowX: "auto" }}>
      <Table>
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {clients.map((client) => (
            <TableRow key={client.id} hover>
              <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap" }}>
                <Link component={LinkBase} to={`/${PartnerClient.name}/${client.id}`}>
                  {client.name}
                </Link>
              </TableCell>
              <TableCell>
                <ClientState client={client} />
              </TableCell>
              <TableCell>{references.titleOf("organisations", client.organisationId)}</TableCell>
              <TableCell>{units(client)}</TableCell>
              <TableCell sx={{ minWidth: 200 }}>{scopesText(speech, client.scopes)}</TableCell>
              <TableCell>
                {say(t.partners.quotaText, {
                  minute: f.number(client.requestsPerMinute),
                  day: f.number(client.requestsPerDay),
                })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
};
