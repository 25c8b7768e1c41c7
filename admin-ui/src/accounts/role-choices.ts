import { staffRoles } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { valueLabel } from "../record/labels.ts";

/** The roles and units that somebody can be given, by name. */
export const useRoleChoices = () => {
  const { words } = useSpeech();
  const units = useRecords(Unit);
  return {
    roles: staffRoles.map((value) => ({ value, label: valueLabel(words, "staffRoles", value) })),
    units: units.map(({ id, name }) => ({ value: id, label: name })),
  };
};
