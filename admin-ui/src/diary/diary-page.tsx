import EditNoteRounded from "@mui/icons-material/EditNoteRounded";
import TableRowsOutlined from "@mui/icons-material/TableRowsOutlined";
import { Alert, Box, Button, Card, CardContent, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page } from "../layout/page.tsx";
import { Empty, Failure, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { useHouseholdChoices } from "./choices.ts";
import { EntryItem } from "./entry-item.tsx";
import { SearchFields, type SearchState } from "./search-fields.tsx";
import { useDiarySearch } from "./use-diary.ts";
import { useSettled } from "./use-settled.ts";
import { WriteEntry } from "./write-entry.tsx";

/** The server looks for no less. */
const SHORTEST = 2;

/** The diaries that are open to me, in one place: the last entries first, and a search in all of them. */
export const DiaryPage = () => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [isWriting, setWriting] = useState(false);
  const [typed, setTyped] = useState("");
  const [narrowed, setNarrowed] = useState<SearchState>({});
  const households = useHouseholdChoices();
  const isCoordinator = me.roles.includes("coordinator");
  const text = useSettled(typed.trim());
  const sought = { ...narrowed, ...(text.length >= SHORTEST && { text }) };
  return (
    <Page
      title={t.diary.page}
      subtitle={isCoordinator ? t.diary.subtitleAll : t.diary.subtitle}
      actions={
        <>
          {isCoordinator && (
            <Button component={LinkBase} to="/diary-entries" variant="outlined" startIcon={<TableRowsOutlined />}>
              {t.diary.grid}
            </Button>
          )}
          <Button variant="contained" startIcon={<EditNoteRounded />} onClick={() => setWriting(true)}>
            {t.diary.write}
          </Button>
        </>
      }
    >
      <Box sx={{ px: { xs: 2, md: 3 }, pb: 3, maxWidth: 1100 }}>
        <SearchFields
          typed={typed}
          onTyped={setTyped}
          state={narrowed}
          onChange={(changes) => setNarrowed((before) => ({ ...before, ...changes }))}
          households={households}
        />
        <Finds sought={sought} hasDiaries={isCoordinator || households.length > 0} />
      </Box>
      {isWriting && <WriteEntry householdId={narrowed.householdId} onClose={() => setWriting(false)} />}
    </Page>
  );
};

const Finds = ({ sought, hasDiaries }: { sought: SearchState; hasDiaries: boolean }) => {
  const { t, count } = useSpeech();
  const { data, error, refetch } = useDiarySearch(sought);
  if (error) return <Failure problem={isProblem(error) ? error : { message: t.frame.unexplained }} onRetry={refetch} />;
  if (!data) return <RowsSkeleton />;
  const isSearch = Object.values(sought).some((value) => value !== undefined);
  if (data.items.length === 0) return <Nothing isSearch={isSearch} hasDiaries={hasDiaries} />;
  return (
    <>
      <Typography variant="h2" aria-live="polite" sx={{ mt: 2, mb: 1 }}>
        {isSearch ? count(t.diary.results, data.items.length) : t.diary.latest}
      </Typography>
      <Card>
        <CardContent sx={{ py: 0 }}>
          <Box component="ol" aria-label={t.diary.page} sx={listStyle}>
            {data.items.map(({ entry, snippet }) => (
              <EntryItem key={entry.id} entry={entry} snippet={snippet} showsHousehold />
            ))}
          </Box>
        </CardContent>
      </Card>
      {data.more && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {t.diary.thereIsMore}
        </Alert>
      )}
    </>
  );
};

const Nothing = ({ isSearch, hasDiaries }: { isSearch: boolean; hasDiaries: boolean }) => {
  const { t } = useSpeech();
  if (isSearch) return <Empty title={t.diary.nothingFound}>{t.diary.nothingFoundDetail}</Empty>;
  if (hasDiaries) return <Empty title={t.diary.nothingYet}>{t.diary.emptyDetail}</Empty>;
  return <Empty title={t.diary.noDiaries}>{t.diary.noDiariesDetail}</Empty>;
};

const listStyle = { listStyle: "none", m: 0, p: 0, "& > li:first-of-type": { borderTop: 0 } };
