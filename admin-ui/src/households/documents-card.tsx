import AddRounded from "@mui/icons-material/AddRounded";
import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Chip, IconButton, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Document } from "#shared/resources/document";
import type { Person } from "#shared/resources/person";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { CreateDialog } from "../record/create-dialog.tsx";
import { useToday } from "../today.ts";
import { EditDialog } from "./edit-dialog.tsx";
import { type PaperStanding, standingOfPaper } from "./paper-standing.ts";

/** Red or amber only while there is something to do. */
const Expiry = ({ expiresOn, standing: { isPast, mark } }: { expiresOn: string; standing: PaperStanding }) => {
  const { t, f, say } = useSpeech();
  const label = say(isPast ? t.households.expired : t.households.expires, { date: f.date(expiresOn) });
  if (mark === "expired" || mark === "expiring")
    return <Chip size="small" color={mark === "expired" ? "error" : "warning"} label={label} />;
  return (
    <Typography variant="body2" color="textSecondary">
      {mark === "renewed" ? `${label} · ${t.records.renewed}` : label}
    </Typography>
  );
};

interface DocumentsCardProps {
  householdId: string;
  documents: readonly Document[];
  people: readonly Person[];
}

const byExpiry = (a: Document, b: Document) => (a.expiresOn ?? "9").localeCompare(b.expiresOn ?? "9");

/** Papers of the household and until when they hold; the papers themselves are kept elsewhere. */
export const DocumentsCard = ({ householdId, documents, people }: DocumentsCardProps) => {
  const { t, words } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const [isAdding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Document>();
  const names = new Map(people.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`]));
  const edit = (me.may.documents?.edit ?? []).filter((name) => name !== "householdId");
  return (
    <Section
      title={t.households.documents}
      total={documents.length}
      actions={
        me.may.documents?.create && (
          <Button size="small" startIcon={<AddRounded />} onClick={() => setAdding(true)}>
            {t.households.addDocument}
          </Button>
        )
      }
    >
      {documents.length === 0 && <Typography color="textSecondary">{t.households.noDocuments}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {[...documents].sort(byExpiry).map((document) => (
          <Stack
            component="li"
            key={document.id}
            direction="row"
            sx={{ py: 0.75, gap: 1, borderTop: 1, borderColor: "divider", alignItems: "center" }}
          >
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
                <Typography sx={{ fontWeight: 600 }}>{words.values.documentKinds[document.kind]}</Typography>
                {document.expiresOn && (
                  <Expiry
                    expiresOn={document.expiresOn}
                    standing={standingOfPaper({ ...document, expiresOn: document.expiresOn }, documents, today)}
                  />
                )}
              </Stack>
              <Typography variant="body2" color="textSecondary">
                {[names.get(document.personId ?? ""), document.number, document.keptAt]
                  .filter((part) => part)
                  .join(" · ")}
              </Typography>
            </Box>
            {edit.length > 0 && (
              <IconButton
                size="small"
                aria-label={`${t.records.edit}: ${words.values.documentKinds[document.kind]}`}
                onClick={() => setEditing(document)}
              >
                <EditOutlined fontSize="small" />
              </IconButton>
            )}
          </Stack>
        ))}
      </Box>
      {isAdding && <CreateDialog resource={Document} given={{ householdId }} onClose={() => setAdding(false)} />}
      {editing && (
        <EditDialog
          title={words.values.documentKinds[editing.kind]}
          resource={Document}
          record={editing}
          names={edit}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Section>
  );
};
