import { caseworkFields } from "./casework-fields.ts";
import { houseFields } from "./house-fields.ts";

/** Column headers and form labels: `system` for what every record has, then one group per kind of record. */
export const fields = {
  system: {
    id: "Codice interno",
    version: "Versione",
    createdAt: "Creato il",
    createdBy: "Creato da",
    updatedAt: "Modificato il",
    updatedBy: "Modificato da",
    archived: "Archiviato",
    retiredOn: "Archiviato dal sistema il",
    erasedOn: "Dati cancellati il",
  },
  ...caseworkFields,
  ...houseFields,
};
