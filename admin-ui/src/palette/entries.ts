import { useMemo } from "react";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed, resources } from "#shared/resources/index";
import { useSnapshots } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { mayRead, useParts } from "../parts.ts";
import { nameOfMany, nameOfOne } from "../record/labels.ts";
import { titleText } from "../record/titles.ts";
import type { Entry } from "./matching.ts";

/** The kinds that people look for by name or number. */
const searched = ["households", "people", "referrals", "units", "places", "organisations", "staff"];

/** What a record is also found by, besides its title. */
const furtherWords = (record: StoredRecord): string =>
  [record.name, record.code, record.username].filter((value) => typeof value === "string").join(" ");

/** Every page and every record that this person may see, as the palette lists them: pages first. */
export const useEntries = (): readonly Entry[] => {
  const speech = useSpeech();
  const { me } = useParts();
  const names = useMemo(() => searched.filter((name) => mayRead(me, name)), [me]);
  const snapshots = useSnapshots(names);
  return useMemo(() => {
    const { t, words } = speech;
    const page = (to: string, label: string): Entry => ({ to, label, kind: t.palette.page });
    const pages = [
      page("/", t.frame.pages.home),
      page("/board", t.frame.pages.board),
      ...resources.filter(({ name }) => mayRead(me, name)).map(({ name }) => page(`/${name}`, nameOfMany(words, name))),
    ];
    const lookUp = (resource: string, id: string) => snapshots.get(resource)?.byId.get(id);
    const records = names.flatMap((name) => {
      const resource = resourceNamed(name);
      return (snapshots.get(name)?.records ?? []).map((record): Entry => {
        const label = resource ? titleText(resource, record, speech, lookUp) : record.id;
        return { to: `/${name}/${record.id}`, label, kind: nameOfOne(words, name), more: furtherWords(record) };
      });
    });
    return [...pages, ...records];
  }, [speech, me, names, snapshots]);
};
