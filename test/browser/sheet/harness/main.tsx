import { StrictMode, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Option } from "#admin-ui/sheet/model/column.ts";
import { Sheet } from "#admin-ui/sheet/sheet.tsx";
import { sheetWordsEn } from "#admin-ui/sheet/words.en.ts";
import { sheetWordsIt } from "#admin-ui/sheet/words.it.ts";
import { type Guest, guestColumns, madeUpGuests } from "./guests.ts";
import { createServer, type HarnessServer } from "./server.ts";

declare global {
  interface Window {
    server: HarnessServer;
    opened: string[];
    /** Ends what a cell has asked to be made: it is made, or given up. */
    make(isMade: boolean): void;
    /** Goes to another page of the application. */
    leave(): void;
    /** And back to this one. */
    comeBack(): void;
  }
}

const asked = new URLSearchParams(location.search);
const locale = asked.get("locale") === "en" ? "en" : "it";
document.documentElement.lang = locale;
document.documentElement.dataset.theme = asked.get("theme") ?? "light";

const guests = madeUpGuests(Number(asked.get("rows") ?? 500));
window.server = createServer(guests);
window.opened = [];

/** The columns, with the services that have been made since. */
const withServices = (made: readonly Option[]) =>
  guestColumns.map((column) =>
    column.field === "service" ? { ...column, options: [...(column.options ?? []), ...made] } : column,
  );

const Page = () => {
  const [rows, setRows] = useState<readonly Guest[]>(guests);
  const [made, setMade] = useState<readonly Option[]>([]);
  const columns = useMemo(() => withServices(made), [made]);
  useEffect(() => {
    const unsubscribe = window.server.subscribe(setRows);
    return () => {
      unsubscribe();
    };
  }, []);
  return (
    <Sheet
      rows={rows}
      columns={columns}
      locale={locale}
      words={locale === "en" ? sheetWordsEn : sheetWordsIt}
      label={locale === "en" ? "Guests" : "Ospiti"}
      today="2026-05-04"
      removal="archived"
      saveNew={asked.get("imports") === "no" ? undefined : window.server.saveNew}
      sameBy={["name"]}
      byOf={() => "Giulia"}
      creatable={asked.get("creatable") === "yes"}
      storageKey={asked.get("key") ?? undefined}
      onSave={window.server.save}
      {...(asked.get("asks") === "yes" && { foresee: window.server.foresee })}
      historyOf={window.server.historyOf}
      onOpenRow={({ id }) => window.opened.push(id)}
      onCreateChoice={(_, text) =>
        new Promise((resolve) => {
          window.make = (isMade) => {
            if (isMade) setMade((options) => [...options, { value: `org_${text}`, label: text }]);
            resolve(isMade ? { value: `org_${text}`, label: text } : undefined);
          };
        })
      }
    />
  );
};

const place = document.getElementById("root");
if (place) {
  const page = (
    <StrictMode>
      <Page />
    </StrictMode>
  );
  const root = createRoot(place);
  window.leave = () => root.unmount();
  window.comeBack = () => createRoot(place).render(page);
  root.render(page);
}
