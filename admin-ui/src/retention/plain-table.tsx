import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import type { ReactNode } from "react";

interface Row {
  key: string;
  cells: readonly ReactNode[];
}

/** A small table that scrolls sideways on a narrow screen, by the keyboard too. */
export const PlainTable = ({ heads, rows }: { heads: readonly string[]; rows: readonly Row[] }) => (
  <Box
    role="region"
    aria-label={heads.filter((head) => head !== "").join(", ")}
    tabIndex={0}
    sx={{ overflowX: "auto" }}
  >
    <Table size="small" sx={{ "& td": { verticalAlign: "top" } }}>
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            // A column that needs no name is no header: readers of the page would announce an empty one.
            <TableCell key={head} component={head === "" ? "td" : "th"}>
              {head}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, cells }) => (
          <TableRow key={key}>
            {cells.map((cell, at) => (
              <TableCell key={heads[at]}>{cell}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </Box>
);
