import { Autocomplete, createFilterOptions, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Organisation } from "#shared/resources/organisation";
import { isProblem } from "../../api/problem.ts";
import { createRecord } from "../../data/saving.ts";
import { useRecords } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useParts } from "../../parts.ts";
import { useToday } from "../../today.ts";
import { pairStyle } from "./layout.ts";
import type { DraftPage } from "./use-draft.ts";

interface Service {
  id: string;
  label: string;
}

const NEW = "new";

const filter = createFilterOptions<Service>();

/** The services that refer people, and a way to add the one that calls for the first time. */
const useServices = () => {
  const { f, t, say } = useSpeech();
  const { client, me, collections } = useParts();
  const notify = useNotify();
  const services = useRecords(Organisation)
    .filter(({ roles }) => roles?.includes("referringService"))
    .map(({ id, name }): Service => ({ id, label: name }))
    .sort((a, b) => f.compare(a.label, b.label));
  const mayAdd = me.may.organisations?.create === true;
  const add = async (name: string): Promise<string | undefined> => {
    const saving = { client, resource: Organisation.name, collection: collections.of(Organisation.name) };
    try {
      return (await createRecord(saving, { name, roles: ["referringService"] })).id;
    } catch (error) {
      if (!isProblem(error)) throw error;
      notify(error.message, { type: "error" });
      return undefined;
    }
  };
  const offered = (options: Service[], typed: string): Service[] => {
    const isKnown = services.some(({ label }) => f.compare(label, typed.trim()) === 0);
    if (!mayAdd || typed.trim().length < 3 || isKnown) return options;
    return [...options, { id: NEW, label: say(t.referrals.addService, { name: typed.trim() }) }];
  };
  return { services, add, offered };
};

const ServiceField = ({ draft }: { draft: DraftPage }) => {
  const { words } = useSpeech();
  const { services, add, offered } = useServices();
  const [typed, setTyped] = useState("");
  const { values, change, state } = draft;
  const choose = async (choice: Service | null) => {
    const id = choice?.id === NEW ? await add(typed.trim()) : choice?.id;
    change({ referringServiceId: id, referringContact: undefined });
  };
  return (
    <Autocomplete
      autoHighlight
      options={services}
      value={services.find(({ id }) => id === values.referringServiceId) ?? null}
      onChange={(_, choice) => void choose(choice)}
      onInputChange={(_, text, reason) => reason === "input" && setTyped(text)}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionKey={({ id }) => id}
      filterOptions={(options, filtering) => offered(filter(options, filtering), filtering.inputValue)}
      renderInput={(props) => (
        <TextField
          {...props}
          autoFocus
          label={words.fields.referrals.referringServiceId}
          error={state.refused.referringServiceId !== undefined}
          helperText={state.refused.referringServiceId}
        />
      )}
    />
  );
};

const ContactField = ({ draft }: { draft: DraftPage }) => {
  const { words } = useSpeech();
  const today = useToday();
  const { values, change, state } = draft;
  const service = useRecords(Organisation).find(({ id }) => id === values.referringServiceId);
  const contacts = (service?.contacts ?? [])
    .filter(({ to }) => to === undefined || to >= today)
    .map(({ name, task }) => [name, task].filter((part) => part).join(", "));
  const error = state.refused.referringContact;
  return (
    <Autocomplete
      freeSolo
      options={contacts}
      inputValue={values.referringContact ?? ""}
      onInputChange={(_, text, reason) => reason !== "reset" && change({ referringContact: text || undefined })}
      onChange={(_, text) => change({ referringContact: text ?? undefined })}
      renderInput={(props) => (
        <TextField
          {...props}
          label={words.fields.referrals.referringContact}
          error={error !== undefined}
          helperText={error ?? words.help.referrals.referringContact}
        />
      )}
    />
  );
};

/** Who is on the phone. */
export const WhoRefers = ({ draft }: { draft: DraftPage }) => (
  <div style={pairStyle}>
    <ServiceField draft={draft} />
    <ContactField draft={draft} />
  </div>
);
