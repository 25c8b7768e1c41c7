import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Alert, AlertTitle, Box, Button, Stack, type Theme, Typography, useMediaQuery } from "@mui/material";
import { useMemo, useState } from "react";
import { type Role, roles } from "#shared/access";
import { resources } from "#shared/resources/index";
import { accessMatrix, actionMatrix } from "#shared/rules/access-matrix";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { useToday } from "../today.ts";
import { ActionsTable } from "./actions-table.tsx";
import { KindsTable } from "./kinds-table.tsx";
import { RoleChoice } from "./role-choice.tsx";

const kinds = accessMatrix(resources);
const actions = actionMatrix();

const without = (kept: ReadonlySet<string>, kind: string): ReadonlySet<string> =>
  new Set([...kept].filter((name) => name !== kind));

/** Who may see and change what: the very table that the server answers by, to read and to print. */
export const WhoMayPage = () => {
  const { t, f, say } = useSpeech();
  const today = useToday();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [role, setRole] = useState<Role>("coordinator");
  // A sheet of paper is narrow too, and still has every role on it.
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("md").replace("@media", "@media screen and"));
  const shown = isNarrow ? [role] : roles;
  const everything = useMemo(() => new Set(kinds.map(({ name }) => name)), []);
  const isAllOpen = open.size === everything.size;
  const toggle = (kind: string) =>
    setOpen((before) => (before.has(kind) ? without(before, kind) : new Set([...before, kind])));
  return (
    <Page
      title={t.whoMay.title}
      subtitle={t.whoMay.subtitle}
      actions={
        <>
          <Button variant="outlined" onClick={() => setOpen(isAllOpen ? new Set() : everything)}>
            {isAllOpen ? t.whoMay.hideAll : t.whoMay.showAll}
          </Button>
          <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => print()}>
            {t.whoMay.print}
          </Button>
        </>
      }
    >
      <Stack sx={{ px: { xs: 2, md: 3 }, pb: 4, gap: 3 }}>
        <Typography variant="body2" color="textSecondary">
          {t.whoMay.legend}
        </Typography>
        <Typography variant="body2" sx={{ display: "none", displayPrint: "block" }}>
          {say(t.whoMay.printedOn, { date: f.date(today) })}
        </Typography>
        {isNarrow && <RoleChoice role={role} onChange={setRole} />}
        <KindsTable kinds={kinds} shown={shown} open={open} onToggle={toggle} />
        <Box component="section">
          <Typography variant="h2" sx={{ mb: 1 }}>
            {t.whoMay.actions}
          </Typography>
          <ActionsTable actions={actions} shown={shown} />
        </Box>
        <Alert severity="info">
          <AlertTitle>{t.whoMay.partner}</AlertTitle>
          {t.whoMay.partnerText}
        </Alert>
      </Stack>
    </Page>
  );
};
