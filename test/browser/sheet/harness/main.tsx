import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { Sheet } from "#admin-ui/sheet/sheet.tsx";
import { sheetWordsEn } from "#admin-ui/sheet/words.en.ts";
import { sheetWordsIt } from "#admin-ui/sheet/words.it.ts";
import { type Guest, guestColumns, madeUpGuests } from "./guests.ts";
import { createServer, type HarnessServer } from "./server.ts";

declare global {
  interface Window {
    server: HarnessServer;
    opened: string[];
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

const Page = () => {
  const [rows, setRows] = useState<readonly Guest[]>(guests);
  useEffect(() => {
    const unsubscribe = window.server.subscribe(setRows);
    return () => {
      unsubscribe();
    };
  }, []);
  return (
    <Sheet
      rows={rows}
      columns={guestColumns}
      locale={locale}
      words={locale === "en" ? sheetWordsEn : sheetWordsIt}
      label={locale === "en" ? "Guests" : "Ospiti"}
      today="2026-05-04"
      removal="archived"
      saveNew={window.server.saveNew}
      sameBy={["name"]}
      byOf={() => "Giulia"}
      creatable={asked.get("creatable") === "yes"}
      storageKey={asked.get("key") ?? undefined}
      onSave={window.server.save}
      {...(asked.get("asks") === "yes" && { foresee: window.server.foresee })}
      historyOf={window.server.historyOf}
      onOpenRow={({ id }) => window.opened.push(id)}
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
