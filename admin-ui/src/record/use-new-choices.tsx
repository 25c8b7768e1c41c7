import { type ReactNode, useCallback, useState } from "react";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { useParts } from "../parts.ts";
import type { Option } from "../sheet/model/column.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { titleFieldOf } from "./title-field.ts";

interface Asked {
  target: Resource;
  given: Record<string, unknown>;
  answer: (made: Option | undefined) => void;
}

/** What the row says already of the record it will point to: whose it is, and the name that was typed. */
const givenFor = (target: Resource, text: string, row: object): Record<string, unknown> => {
  const titled = titleFieldOf(target);
  const owner = target.belongsTo && Reflect.get(row, target.belongsTo.by);
  return {
    ...(titled && { [titled]: text }),
    ...(target.belongsTo && typeof owner === "string" && { [target.belongsTo.by]: owner }),
  };
};

export interface NewChoices {
  /** Whether this person may make records of a kind by filling in its form. */
  mayMake: (kind: string) => boolean;
  onCreateChoice: (field: string, text: string, row: object) => Promise<Option | undefined>;
  dialog: ReactNode;
}

/** Lets the cells of a kind make the records that they point to, by the form in which those are made anywhere else. */
export const useNewChoices = (resource: Resource): NewChoices => {
  const { me } = useParts();
  const [asked, setAsked] = useState<Asked>();
  const mayMake = useCallback(
    (kind: string) => resourceNamed(kind)?.beginsWith === undefined && me.may[kind]?.create === true,
    [me],
  );
  const onCreateChoice = useCallback(
    (field: string, text: string, row: object) => {
      const target = resourceNamed(resource.field(field)?.refersTo ?? "");
      if (!target) return Promise.resolve(undefined);
      return new Promise<Option | undefined>((answer) => {
        setAsked({ target, given: givenFor(target, text, row), answer });
      });
    },
    [resource],
  );
  const dialog = asked && (
    <CreateDialog
      resource={asked.target}
      given={asked.given}
      onCreated={(made: StoredRecord) => asked.answer({ value: made.id, label: asked.target.title(made) })}
      onClose={() => {
        asked.answer(undefined);
        setAsked(undefined);
      }}
    />
  );
  return { mayMake, onCreateChoice, dialog };
};
