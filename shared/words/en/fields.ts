import { caseworkFields } from "./casework-fields.ts";
import { houseFields } from "./house-fields.ts";

export const fields = {
  system: {
    id: "Internal id",
    version: "Version",
    createdAt: "Created on",
    createdBy: "Created by",
    updatedAt: "Changed on",
    updatedBy: "Changed by",
    archived: "Archived",
    retiredOn: "Archived by rule on",
    erasedOn: "Data erased on",
  },
  ...caseworkFields,
  ...houseFields,
};
