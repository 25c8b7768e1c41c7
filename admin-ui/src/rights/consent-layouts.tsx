import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Person } from "#shared/resources/person";
import { useSpeech } from "../i18n/language.ts";
import { CopyButton } from "./copy-button.tsx";

/** A purpose, and what is known of it for one person. */
export interface Purpose {
  name: string;
  title: string;
  cell: (person: Person) => ReactNode;
}

interface LayoutProps {
  people: readonly Person[];
  purposes: readonly Purpose[];
}

const Name = ({ person }: { person: Person }) => (
  <>
    {person.lastName} {person.firstName}
    <CopyButton person={person} />
  </>
);

/** Where there is room: a row for each person, a column for each purpose. */
export const ConsentTable = ({ people, purposes }: LayoutProps) => {
  const { t } = useSpeech();
  return (
    <Table size="small" sx={tableStyle}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: "16%" }}>{t.rights.person}</TableCell>
          {purposes.map(({ name, title }) => (
            <TableCell key={name}>{title}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id}>
            <TableCell component="th" scope="row">
              <Name person={person} />
            </TableCell>
            {purposes.map(({ name, cell }) => (
              <TableCell key={name}>{cell(person)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

/** Where a table would not fit: the purposes of one person under each other's names. */
export const ConsentList = ({ people, purposes }: LayoutProps) => (
  <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
    {people.map((person) => (
      <Box key={person.id} component="li" sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
        <Typography component="div" sx={{ fontWeight: 650, mb: 0.5 }}>
          <Name person={person} />
        </Typography>
        <Box component="ul" sx={listStyle}>
          {purposes.map(({ name, title, cell }) => (
            <Box key={name} component="li" sx={{ minWidth: 0 }}>
              <Typography variant="caption" component="div" color="textSecondary">
                {title}
              </Typography>
              {cell(person)}
            </Box>
          ))}
        </Box>
      </Box>
    ))}
  </Stack>
);

const tableStyle = {
  tableLayout: "fixed",
  "& td, & th": { px: 0.5, verticalAlign: "top", overflowWrap: "break-word" },
  "& thead th": { verticalAlign: "bottom", fontSize: "0.8rem", lineHeight: 1.3, px: 0.875 },
  "& tbody th": { px: 0.875 },
};

const listStyle = {
  listStyle: "none",
  m: 0,
  p: 0,
  display: "grid",
  columnGap: 2,
  rowGap: 1,
  gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
  "& .MuiButton-root": { ml: -0.375 },
};
