import { lazy } from "react";
import { useLocation } from "react-admin";
import { resourceNamed } from "#shared/resources/index";
import { CreateDialog } from "../record/create-dialog.tsx";
import type { Wanted } from "./acts.ts";

const KeysHelp = lazy(() => import("../layout/keys-help.tsx").then((part) => ({ default: part.KeysHelp })));
const WriteEntry = lazy(() => import("../diary/write-entry.tsx").then((part) => ({ default: part.WriteEntry })));
const EmergencyDialog = lazy(() =>
  import("../referrals/emergency/emergency-dialog.tsx").then((part) => ({ default: part.EmergencyDialog })),
);
const OptionDialog = lazy(() =>
  import("../placements/option-dialog.tsx").then((part) => ({ default: part.OptionDialog })),
);
const AdmitDialog = lazy(() =>
  import("../placements/admit-dialog.tsx").then((part) => ({ default: part.AdmitDialog })),
);

/** The household whose page is open: what is begun there is about it. */
const useHouseholdHere = (): { householdId?: string } => {
  const [, householdId] = /^\/households\/([^/]+)/.exec(useLocation().pathname) ?? [];
  return householdId === undefined ? {} : { householdId };
};

/** The dialog that was asked for by name, over whatever page is open. */
export const ActDialog = ({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) => {
  const here = useHouseholdHere();
  switch (wanted.dialog) {
    case "create": {
      const resource = resourceNamed(wanted.resource);
      return resource ? <CreateDialog resource={resource} given={givenFor(resource, here)} onClose={onClose} /> : null;
    }
    case "diary":
      return <WriteEntry {...here} onClose={onClose} />;
    case "emergency":
      return <EmergencyDialog onClose={onClose} />;
    case "option":
      return <OptionDialog given={here} onClose={onClose} />;
    case "admit":
      return <AdmitDialog given={here} onClose={onClose} />;
    case "help":
      return <KeysHelp onClose={onClose} />;
  }
};

const givenFor = (resource: { field: (name: string) => unknown }, here: { householdId?: string }) =>
  resource.field("householdId") ? here : {};
