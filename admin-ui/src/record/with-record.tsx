import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, RecordContextProvider } from "react-admin";
import type { Resource, StoredRecord } from "#shared/resource";
import { useRecord } from "../data/use-record.ts";
import { useSnapshot } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { StaleNotice } from "../layout/page.tsx";
import { Failure, PageSkeleton, Whole } from "../layout/states.tsx";
import { nameOfMany } from "./labels.ts";

interface WithRecordProps {
  resource: Resource;
  id: string;
  children: (record: StoredRecord) => ReactElement;
}

/** A page about one record: draws it once it is there, and otherwise says how things stand. */
export const WithRecord = ({ resource, id, children }: WithRecordProps) => {
  const { t, words, say } = useSpeech();
  const found = useRecord(resource.name, id);
  const snapshot = useSnapshot(resource.name);
  if (found.state === "looking") return <PageSkeleton />;
  if (found.state === "failed") return <Failure problem={found.problem} onRetry={found.retry} />;
  if (found.state === "missing")
    return (
      <Whole title={t.records.missingTitle} detail={t.records.missingDetail}>
        <Button variant="contained" component={LinkBase} to={`/${resource.name}`}>
          {say(t.records.back, { resource: nameOfMany(words, resource.name) })}
        </Button>
      </Whole>
    );
  return (
    <RecordContextProvider value={found.record}>
      <StaleNotice snapshots={[snapshot]} />
      {children(found.record)}
    </RecordContextProvider>
  );
};
