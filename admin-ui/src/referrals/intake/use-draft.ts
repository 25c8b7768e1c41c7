import { useEffect, useState, useSyncExternalStore } from "react";
import { Referral } from "#shared/resources/referral";
import { withoutUnset } from "../../data/edits.ts";
import { recordIn } from "../../data/reading.ts";
import { persistently, saveRecord } from "../../data/saving.ts";
import { type Parts, useParts } from "../../parts.ts";
import { type DraftSaver, draftSaver } from "./draft-saver.ts";
import {
  emptyMember,
  heldBack,
  type IntakeValues,
  intakeFields,
  isTouched,
  sendable,
  valuesOf,
} from "./intake-values.ts";

const saverFor = ({ client, collections }: Parts, referral: Referral | undefined): DraftSaver => {
  const collection = collections.of(Referral.name);
  const saving = { client, resource: Referral.name, collection };
  return draftSaver(
    {
      newKey: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      // A new referral that says who refers and for whom counts as received, and only she says when that is.
      afterwards: ["householdType"],
      save: (id, edits) => saveRecord(saving, { id, edits }),
      async create(values, idempotencyKey) {
        const body = withoutUnset(values);
        const record = recordIn(
          await persistently(() => client.json(`/${Referral.name}`, { method: "POST", body, idempotencyKey })),
        );
        collection.merge([record]);
        return record;
      },
    },
    intakeFields,
    referral,
  );
};

const begun: IntakeValues = { urgency: "ordinary", members: [] };

/** A referral being written down: what is typed, how far the server has it, and how to change it. */
export const useDraft = (referral: Referral | undefined) => {
  const parts = useParts();
  const [saver] = useState(() => saverFor(parts, referral));
  const [values, setValues] = useState<IntakeValues>(() => {
    const start = referral ? valuesOf(referral) : begun;
    return start.members.length > 0 ? start : { ...start, members: [emptyMember("adult")] };
  });
  const state = useSyncExternalStore(saver.watch, saver.state);
  const change = (changes: Partial<IntakeValues>) => {
    const next = { ...values, ...changes };
    setValues(next);
    saver.want(sendable(next));
  };
  const held = heldBack(values.members);
  const isBehind = saver.isBehind() || held.length > 0;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isBehind) event.preventDefault();
    };
    const retry = () => void saver.flush();
    window.addEventListener("beforeunload", ask);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("online", retry);
    };
  }, [isBehind, saver]);
  // Whatever page comes next, what was typed last is sent.
  useEffect(() => () => void saver.flush(), [saver]);
  const isEmpty = state.record === undefined && !values.members.some(isTouched);
  return { values, change, state, flush: saver.flush, isBehind, held, isEmpty };
};

export type DraftPage = ReturnType<typeof useDraft>;
