import { Link, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import { LinkBase } from "react-admin";
import type { GoalPoint } from "#shared/rules/goal-story";
import { useSpeech } from "../i18n/language.ts";

/** The same points as the drawing, to be read. */
export const ProgressTable = ({ points }: { points: readonly GoalPoint[] }) => {
  const { t, words, f } = useSpeech();
  return (
    <TableContainer>
      <Table size="small" aria-label={t.goal.progress}>
        <TableHead>
          <TableRow>
            <TableCell>{t.goal.day}</TableCell>
            <TableCell align="right">{t.goal.value}</TableCell>
            <TableCell>{t.goal.status}</TableCell>
            <TableCell>{t.goal.note}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {points.map(({ on, progress, status, note, reviewId }) => (
            <TableRow key={`${on} ${reviewId ?? progress}`}>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {reviewId ? (
                  <Link component={LinkBase} to={`/reviews/${reviewId}`}>
                    {f.date(on)}
                  </Link>
                ) : (
                  f.date(on)
                )}
              </TableCell>
              <TableCell align="right">{progress}</TableCell>
              <TableCell>{status && words.values.goalStatuses[status]}</TableCell>
              <TableCell sx={{ overflowWrap: "anywhere" }}>{note}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
