import { useMemo } from "react";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { pageGroups } from "../layout/pages.ts";
import { mayRead, useParts } from "../parts.ts";
import { nameOfOne } from "../record/labels.ts";
import { titleText } from "../record/titles.ts";
import type { Entry } from "./matching.ts";

/** The kinds that people look for by name or number. */
const searched = ["households", "people", "referrals", "units", "places", "organisations", "staff"];

/** What a record is also found by, besides its title. */
const furtherWords = (record: StoredRecord): string =>
  [record.name, record.code, record.username].filter((value) => typeof value === "string").join(" ");

/** Every page of the menu. */
export const usePages = (): readonly Entry[] => {
  const speech = useSpeech();
  const { me } = useParts();
  return useMemo(
    () =>
      pageGroups(me, speech).flatMap(({ title = "", pages }) =>
        pages.map(({ to, label }) => ({ key: to, label, kind: speech.t.palette.page, more: title, leads: to })),
      ),
    [speech, me],
  );
};

/** Every record that this person may see and would look for by its name. */
export const useRecordEntries = (): readonly Entry[] => {
  const speech = useSpeech();
  const { me } = useParts();
  const names = useMemo(() => searched.filter((name) => mayRead(me, name)), [me]);
  const snapshots = useSnapshots(names);
  return useMemo(() => {
    const lookUp = (resource: string, id: string) => snapshots.get(resource)?.byId.get(id);
    return names.flatMap((name) => {
      const resource = resourceNamed(name);
      return (snapshots.get(name)?.records ?? []).map((record): Entry => {
        const label = resource ? titleText(resource, record, speech, lookUp) : record.id;
        const to = `/${name}/${record.id}`;
        return { key: to, label, kind: nameOfOne(speech.words, name), more: furtherWords(record), leads: to };
      });
    });
  }, [speech, names, snapshots]);
};
