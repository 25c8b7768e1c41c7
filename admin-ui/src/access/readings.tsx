import { Box, Button, MenuItem, TextField } from "@mui/material";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addMonths } from "#shared/dates";
import { purposes } from "#shared/rules/reading-purposes";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Empty, Failure, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { type ReadingsFilter, type ReadingsOf, type ReadingsPage, readReadings } from "./calls.ts";
import { ReadingLine } from "./reading-line.tsx";
import { useReaderNames } from "./reading-words.ts";

/** Further back nobody is asked to look, the month that runs included. */
const MONTHS_BACK = 25;

interface FiltersProps {
  filter: ReadingsFilter;
  latest: string;
  showsPerson: boolean;
  onChange: (filter: ReadingsFilter) => void;
}

const Filters = ({ filter, latest, showsPerson, onChange }: FiltersProps) => {
  const { t, f } = useSpeech();
  const names = useReaderNames();
  const days = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(`${latest}-01`, -back));
  const shrunk = { inputLabel: { shrink: true }, select: { displayEmpty: true } };
  return (
    <Box role="search" aria-label={t.access.filters} sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", mb: 2 }}>
      <TextField
        select
        label={t.access.month}
        value={filter.month}
        onChange={({ target }) => onChange({ ...filter, month: target.value })}
        slotProps={shrunk}
        sx={{ minWidth: 170 }}
      >
        {days.map((day) => (
          <MenuItem key={day} value={day.slice(0, 7)}>
            {f.month(day)}
          </MenuItem>
        ))}
      </TextField>
      {showsPerson && (
        <TextField
          select
          label={t.access.person}
          value={filter.by ?? ""}
          onChange={({ target }) => onChange({ ...filter, by: target.value })}
          slotProps={shrunk}
          sx={{ minWidth: 200 }}
        >
          <MenuItem value="">{t.access.anybody}</MenuItem>
          {[...names].map(([username, name]) => (
            <MenuItem key={username} value={username}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        label={t.access.purpose}
        value={filter.purpose ?? ""}
        onChange={({ target }) => onChange({ ...filter, purpose: target.value })}
        slotProps={shrunk}
        sx={{ minWidth: 200 }}
      >
        <MenuItem value="">{t.access.anyPurpose}</MenuItem>
        {purposes.map((purpose) => (
          <MenuItem key={purpose} value={purpose}>
            {t.access.purposes[purpose]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};

const useReadings = (of: ReadingsOf, filter: ReadingsFilter) => {
  const { client } = useParts();
  return useInfiniteQuery({
    queryKey: ["readings", of, filter],
    queryFn: ({ pageParam }) => readReadings(client, of, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ReadingsPage) => page.next,
    gcTime: 0,
    retry: false,
  });
};

const Found = ({ of, filter }: { of: ReadingsOf; filter: ReadingsFilter }) => {
  const { t } = useSpeech();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useReadings(of, filter);
  if (error) return <Failure problem={isProblem(error) ? error : { message: t.frame.unexplained }} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={6} />;
  const items = data.pages.flatMap((page) => page.items);
  const isOfHousehold = "householdId" in of;
  return (
    <>
      {items.length === 0 && !hasNextPage && <Empty title={t.access.nobodyTitle}>{t.access.nobodyDetail}</Empty>}
      <Box component="ol" aria-label={t.access.entries} sx={{ listStyle: "none", m: 0, p: 0 }}>
        {items.map((entry) => (
          <ReadingLine key={entry.id} entry={entry} showsWho={isOfHousehold} showsWhom={!isOfHousehold} />
        ))}
      </Box>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ mt: 1 }}>
          {t.access.older}
        </Button>
      )}
    </>
  );
};

/** Readings of a month, narrowed down by person and purpose, the last first. */
export const Readings = ({ of }: { of: ReadingsOf }) => {
  const { t } = useSpeech();
  const latest = useToday().slice(0, 7);
  const [filter, setFilter] = useState<ReadingsFilter>({ month: latest });
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pb: 4 }}>
      <Filters filter={filter} latest={latest} showsPerson={"householdId" in of} onChange={setFilter} />
      <Section title={t.access.entries}>
        <Found of={of} filter={filter} />
      </Section>
    </Box>
  );
};
