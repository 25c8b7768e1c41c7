import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Placement } from "#shared/resources/placement";
import { View, type ViewColour } from "#shared/resources/view";
import type { Setting } from "./setting.ts";

/** A day that has passed stands in red, one that is near in amber. */
const nearing = (field: string): ViewColour[] => [
  { field, by: "span", span: "past", tone: "bad" },
  { field, by: "span", span: "next30Days", tone: "warn" },
];

/** Two ways of looking that the coordinator shares with those who work by them. */
export const tellViews = ({ tale, days }: Setting): void => {
  tale.creates(days.ago(60), "coordinator", View, {
    name: "Accoglienze in scadenza",
    grid: Placement.name,
    sharedWith: ["educator", "area-manager"],
    filters: [
      { field: "status", by: "oneOf", values: ["inProgress"] },
      { field: "expectedOut", by: "filled" },
    ],
    sort: [{ field: "expectedOut", descending: false }],
    columns: [{ field: "householdId", hidden: false, frozen: true }],
    group: "unitId",
    colours: nearing("expectedOut"),
  });
  tale.creates(days.ago(40), "coordinator", View, {
    name: "Rette da rivedere",
    grid: FeeAgreement.name,
    sharedWith: ["administration", "area-manager"],
    filters: [{ field: "validTo", by: "span", span: "thisYear" }],
    sort: [{ field: "validTo", descending: false }],
    columns: [{ field: "payerId", hidden: false, frozen: true }],
    group: "payerId",
    colours: nearing("validTo"),
  });
};
