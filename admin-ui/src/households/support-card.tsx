import EditOutlined from "@mui/icons-material/EditOutlined";
import { Box, Button, Chip, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Household } from "#shared/resources/household";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { EditDialog } from "./edit-dialog.tsx";

type Supporter = Household["supportNetwork"][number];

const Contact = ({ supporter: { phone, email } }: { supporter: Supporter }) => (
  <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
    {phone && <Link href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</Link>}
    {phone && email && " · "}
    {email && <Link href={`mailto:${email}`}>{email}</Link>}
  </Typography>
);

/** School, doctor, Caritas, a lawyer: who else stands by the household, and how to reach them. */
export const SupportCard = ({ household }: { household: Household }) => {
  const { t, words, f, say } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const [isEditing, setEditing] = useState(false);
  const supporters = household.supportNetwork ?? [];
  const isOver = ({ to }: Supporter) => to !== undefined && to <= today;
  const sorted = [...supporters.filter((one) => !isOver(one)), ...supporters.filter(isOver)];
  return (
    <Section
      title={t.households.support}
      total={supporters.length}
      actions={
        me.may.households?.edit.includes("supportNetwork") && (
          <Button size="small" startIcon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t.records.edit}
          </Button>
        )
      }
    >
      {supporters.length === 0 && <Typography color="textSecondary">{t.households.noSupport}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {sorted.map((supporter) => (
          <Box
            component="li"
            key={`${supporter.kind} ${supporter.who} ${supporter.from}`}
            sx={{ py: 0.75, borderTop: 1, borderColor: "divider", opacity: isOver(supporter) ? 0.65 : 1 }}
          >
            <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{supporter.who}</Typography>
              {supporter.kind && (
                <Chip size="small" variant="outlined" label={words.values.supportKinds[supporter.kind]} />
              )}
            </Stack>
            <Typography variant="body2" color="textSecondary">
              {[supporter.task, supporter.to && say(t.households.validTo, { date: f.date(supporter.to) })]
                .filter((part) => part)
                .join(" · ")}
            </Typography>
            <Contact supporter={supporter} />
          </Box>
        ))}
      </Box>
      {isEditing && (
        <EditDialog
          title={t.households.support}
          resource={Household}
          record={household}
          names={["supportNetwork"]}
          onClose={() => setEditing(false)}
        />
      )}
    </Section>
  );
};
