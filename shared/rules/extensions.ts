interface Extension {
  from: string;
  to: string;
  decidedOn: string;
  reason?: string;
}

interface Extended {
  status: string;
  expectedOut?: string;
  extensions: Extension[];
}

/** One that was typed today and is still what counts: typing again puts it right, as typing it back takes it away. */
const typedToday = ({ extensions, expectedOut }: Extended, today: string): Extension | undefined => {
  const last = extensions.at(-1);
  return last?.decidedOn === today && last.reason === undefined && last.to === expectedOut ? last : undefined;
};

/**
 * The extensions of a stay after a change (domain §5). A household that is in and gets a later day of departure has been
 * given an extension, whichever way the day was set: what the step writes with its reason stays as it wrote it, and a
 * day that is typed leaves one without a reason, from the former day to the new one. A second change on the same day
 * puts the first one right. Pure.
 */
export const extensionsAfter = (stay: Extended, before: Extended | undefined, today: string): Extension[] => {
  const { extensions, expectedOut } = stay;
  if (before?.status !== "inProgress" || stay.status !== "inProgress") return extensions;
  if (extensions.length !== before.extensions.length || expectedOut === before.expectedOut) return extensions;
  const corrected = typedToday(before, today);
  const kept = corrected ? extensions.slice(0, -1) : extensions;
  const from = corrected?.from ?? before.expectedOut;
  if (from === undefined || expectedOut === undefined || expectedOut <= from) return kept;
  return [...kept, { from, to: expectedOut, decidedOn: today }];
};
