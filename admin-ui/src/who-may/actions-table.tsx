import { Card, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { roles } from "#shared/access";
import type { ActionRow } from "#shared/rules/access-matrix";
import { useSpeech } from "../i18n/language.ts";

/** What is more than an edit, against every role. */
export const ActionsTable = ({ actions }: { actions: readonly ActionRow[] }) => {
  const { t, words } = useSpeech();
  return (
    <Card role="region" aria-label={t.whoMay.actions} tabIndex={0} sx={{ overflowX: "auto" }}>
      <Table size="small" sx={{ minWidth: 820 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: "28%" }}>{t.whoMay.action}</TableCell>
            {roles.map((role) => (
              <TableCell key={role} sx={{ width: "18%" }}>
                {words.values.staffRoles[role]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {actions.map(({ name, allowed }) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row">
                {t.whoMay.actionNames[name]}
              </TableCell>
              {roles.map((role) => (
                <TableCell
                  key={role}
                  sx={allowed[role] ? { fontWeight: 650, color: "primary.main" } : { color: "text.secondary" }}
                >
                  {allowed[role] ? t.whoMay.yes : t.whoMay.no}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
};
