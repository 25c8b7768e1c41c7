import { Card, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import type { Role } from "#shared/access";
import type { ActionRow } from "#shared/rules/access-matrix";
import { useSpeech } from "../i18n/language.ts";

interface ActionsTableProps {
  actions: readonly ActionRow[];
  /** The roles that there is room for. */
  shown: readonly Role[];
}

/** What is more than an edit, against roles. */
export const ActionsTable = ({ actions, shown }: ActionsTableProps) => {
  const { t, words } = useSpeech();
  return (
    <Card role="region" aria-label={t.whoMay.actions} tabIndex={0} sx={{ overflowX: "auto" }}>
      <Table size="small" sx={{ minWidth: shown.length > 1 ? 820 : 0, "@media print": { minWidth: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: "28%" }}>{t.whoMay.action}</TableCell>
            {shown.map((role) => (
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
              {shown.map((role) => (
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
