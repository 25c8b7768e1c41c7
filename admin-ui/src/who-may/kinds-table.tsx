import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import { Box, Button, Card, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { Fragment } from "react";
import type { Role } from "#shared/access";
import type { FieldRow, KindRows } from "#shared/rules/access-matrix";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { OverallCell, RightMark } from "./cell.tsx";

interface FieldLineProps {
  kind: string;
  field: FieldRow;
  shown: readonly Role[];
}

const FieldLine = ({ kind, field, shown }: FieldLineProps) => {
  const { t, words } = useSpeech();
  const label = wordAt(words, "fields", kind, field.name) ?? wordAt(words, "fields", "system", field.name);
  return (
    <TableRow sx={{ "& > *": { py: 0.5, bgcolor: "action.hover" } }}>
      <TableCell component="th" scope="row" sx={{ pl: 5, fontWeight: 400 }}>
        {label ?? field.name}
        <Typography component="span" variant="body2" color="textSecondary">
          {` · ${t.whoMay.sensitivities[field.sensitivity]}`}
        </Typography>
      </TableCell>
      {shown.map((role) => (
        <TableCell key={role}>
          <RightMark right={field.rights[role]} />
        </TableCell>
      ))}
    </TableRow>
  );
};

interface KindsTableProps {
  kinds: readonly KindRows[];
  /** The roles that there is room for. */
  shown: readonly Role[];
  open: ReadonlySet<string>;
  onToggle: (kind: string) => void;
}

/** Every kind of record against roles; a kind unfolds into its fields. */
export const KindsTable = ({ kinds, shown, open, onToggle }: KindsTableProps) => {
  const { t, words, say } = useSpeech();
  return (
    <Card sx={{ overflowX: "auto" }}>
      <Table
        size="small"
        sx={{
          minWidth: shown.length > 1 ? 820 : 0,
          "@media print": { minWidth: 0 },
          "& td, & th": { verticalAlign: "top" },
          "& tr": { breakInside: "avoid" },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: { xs: "20%", md: "28%" } }}>{t.whoMay.kind}</TableCell>
            {shown.map((role) => (
              <TableCell key={role} sx={{ width: "18%" }}>
                {words.values.staffRoles[role]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {kinds.map((kind) => {
            const name = wordAt(words, "resources", kind.name, "many") ?? kind.name;
            const isOpen = open.has(kind.name);
            return (
              <Fragment key={kind.name}>
                <TableRow>
                  <TableCell component="th" scope="row">
                    <Button
                      size="small"
                      color="inherit"
                      onClick={() => onToggle(kind.name)}
                      aria-expanded={isOpen}
                      aria-label={say(isOpen ? t.whoMay.hide : t.whoMay.show, { kind: name })}
                      startIcon={
                        <ExpandMoreRounded
                          sx={{ displayPrint: "none", transform: isOpen ? undefined : "rotate(-90deg)" }}
                        />
                      }
                      sx={{ textAlign: "left", fontWeight: 650, justifyContent: "flex-start" }}
                    >
                      {name}
                    </Button>
                  </TableCell>
                  {shown.map((role) => (
                    <TableCell key={role}>
                      <Box sx={{ pt: 0.6 }}>
                        <OverallCell kind={kind} role={role} />
                      </Box>
                    </TableCell>
                  ))}
                </TableRow>
                {isOpen &&
                  kind.fields.map((field) => (
                    <FieldLine key={field.name} kind={kind.name} field={field} shown={shown} />
                  ))}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
    </Card>
  );
};
