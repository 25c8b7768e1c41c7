import type { Column } from "../../model/column.ts";
import { type Mapping, remapped } from "../../model/import/mapping.ts";
import { keyed } from "../../model/keyed.ts";
import { sentence } from "../../model/sentence.ts";
import { useHandle } from "../handle.ts";
import type { FileSheet } from "./read-file.ts";

interface MappingTableProps {
  readonly file: FileSheet;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** Which column of the file goes where: a guess to begin with, changed by hand where it is wrong. */
export const MappingTable = ({ file, columns, mapping, onMapping }: MappingTableProps) => {
  const { words } = useHandle();
  const open = columns.filter(({ editable, kind, unseen }) => editable !== false && kind !== "readOnly" && !unseen);
  return (
    <table className="sheet-mapping">
      <thead>
        <tr>
          <th scope="col">{words.import.inFile}</th>
          <th scope="col">{words.import.example}</th>
          <th scope="col">{words.import.goesTo}</th>
        </tr>
      </thead>
      <tbody>
        {keyed(file.heads).map(({ key, item: head, place }) => (
          <tr key={key}>
            <th scope="row">{head || sentence(words.import.column, { number: place + 1 })}</th>
            <td>{String(file.lines[0]?.[place] ?? "")}</td>
            <td>
              <select
                aria-label={`${words.import.goesTo}: ${head}`}
                value={mapping[place] ?? ""}
                onChange={({ currentTarget }) => onMapping(remapped(mapping, place, currentTarget.value || undefined))}
              >
                <option value="">{words.import.leaveOut}</option>
                {open.map(({ field, label, required }) => (
                  <option key={field} value={field}>
                    {label}
                    {required ? " *" : ""}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
