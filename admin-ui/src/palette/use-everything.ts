import { useMemo, useState } from "react";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { fold } from "../sheet/model/fold.ts";
import { type ActHost, actsFor } from "./acts.ts";
import { usePages, useRecordEntries } from "./entries.ts";
import type { Entry } from "./matching.ts";
import { offeredNow } from "./offered.ts";
import { actsOnPage } from "./page-acts.ts";

/** The same entries, without those that are called as one before them is and do the same. */
const withoutTwins = (entries: readonly Entry[], besides: readonly Entry[]): readonly Entry[] => {
  const names = new Set(entries.map(({ label }) => fold(label)));
  return besides.filter(({ label }) => !names.has(fold(label)));
};

/** What can be done on the page below, as it stood when the palette was opened. */
const doableHere = (kind: string): readonly Entry[] => {
  const page = document.querySelector("main");
  const steps = offeredNow();
  return [...steps, ...withoutTwins(steps, page ? actsOnPage(page, kind) : [])];
};

/** All that can be found: what the page offers, pages, acts, records, in this order. */
export const useEverything = (host: ActHost): readonly Entry[] => {
  const speech = useSpeech();
  const { me } = useParts();
  const [here] = useState(() => doableHere(speech.t.palette.here));
  const pages = usePages();
  const records = useRecordEntries();
  const acts = withoutTwins(here, actsFor(me, speech, host));
  return useMemo(() => [...here, ...pages, ...acts, ...records], [here, pages, acts, records]);
};
