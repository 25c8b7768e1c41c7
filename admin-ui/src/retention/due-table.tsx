import { Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { pathOf, useKindName, useRuleText } from "./naming.ts";
import { PlainTable } from "./plain-table.tsx";
import type { Preview } from "./use-preview.ts";

/** What would be archived and erased today: by household, and of the kinds that belong to none. */
export const DueTable = ({ preview }: { preview: Preview }) => {
  const { t, f } = useSpeech();
  const nameOf = useKindName();
  const ruleText = useRuleText();
  const lines = preview.files.flatMap((file) => file.lines.map((line) => ({ file, line })));
  const others = preview.kinds.filter(
    ({ kind, archive, erase }) => archive + erase > 0 && !lines.some(({ line }) => line.kind === kind),
  );
  if (lines.length + others.length === 0)
    return <Typography color="textSecondary">{t.retention.nothingDue}</Typography>;
  return (
    <PlainTable
      heads={[
        t.retention.whose,
        t.retention.kind,
        t.retention.archive,
        t.retention.erase,
        t.retention.from,
        t.retention.rule,
      ]}
      rows={[
        ...lines.map(({ file, line }) => ({
          key: `${file.id} ${line.kind}`,
          cells: [
            <Link key="file" component={LinkBase} to={pathOf(file)}>
              {file.code ?? file.id}
            </Link>,
            nameOf(line.kind),
            f.number(line.archive),
            f.number(line.erase),
            f.date(line.on),
            line.confirmed ? ruleText(line) : t.retention.toConfirm,
          ],
        })),
        ...others.map(({ kind, archive, erase, confirmed }) => ({
          key: kind,
          cells: [
            "",
            nameOf(kind),
            f.number(archive),
            f.number(erase),
            "",
            confirmed ? t.retention.confirmed : t.retention.toConfirm,
          ],
        })),
      ]}
    />
  );
};
