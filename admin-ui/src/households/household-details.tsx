import EditOutlined from "@mui/icons-material/EditOutlined";
import { Button, Card, CardContent } from "@mui/material";
import { useState } from "react";
import { systemFields } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { FieldsView } from "../record/fields-view.tsx";
import { RecordForm } from "../record/record-form.tsx";
import { useReferences } from "../record/references.ts";

const system = Object.keys(systemFields());

/** Every field of the household itself, to read and to change. */
export const HouseholdDetails = ({ household }: { household: Household }) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const references = useReferences(Household);
  const [isEditing, setEditing] = useState(false);
  const { read, edit } = me.may.households ?? { read: [], edit: [] };
  if (isEditing)
    return (
      <RecordForm
        resource={Household}
        record={household}
        names={edit}
        references={references}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <Card>
      <CardContent>
        <FieldsView
          resource={Household}
          record={household}
          names={read.filter((one) => !system.includes(one))}
          references={references}
        />
        {edit.length > 0 && (
          <Button sx={{ mt: 2 }} variant="outlined" startIcon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t.records.edit}
          </Button>
        )}
      </CardContent>
    </Card>
  );
};
