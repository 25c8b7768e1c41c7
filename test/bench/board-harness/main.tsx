import { CssBaseline } from "@mui/material";
import { AdminContext, Notification } from "react-admin";
import { createRoot, type Root } from "react-dom/client";
import type { Client } from "#admin-ui/api/client.ts";
import type { Me } from "#admin-ui/api/me.ts";
import { BoardPage } from "#admin-ui/board/board-page.tsx";
import { createCollections } from "#admin-ui/data/collections.ts";
import { dataProviderFor } from "#admin-ui/data/data-provider.ts";
import { i18nProviderFor } from "#admin-ui/i18n/provider.ts";
import { PartsContext } from "#admin-ui/parts.ts";
import { preferences } from "#admin-ui/preferences.ts";
import { darkTheme, lightTheme } from "#admin-ui/theme/theme.ts";
import { accessTo, actionsOf } from "#shared/access";
import { civilDateAt } from "#shared/dates";
import { resources } from "#shared/resources/index";
import { madeUpHouses } from "./houses.ts";

declare global {
  interface Window {
    /** Draws the board from records that are there already; milliseconds until it has been painted. */
    draw: () => Promise<number>;
    undraw: () => void;
  }
}

const houses = madeUpHouses(civilDateAt(new Date().toISOString()));

/** The lists of the API, from memory: what is measured is the drawing, not the line. */
const client: Client = {
  json: async (path) => {
    const [name = "", query] = path.slice(1).split("?");
    return { items: query === undefined ? (houses[name] ?? []) : [], asOf: "0" };
  },
  blob: async () => new Blob(),
};

const me: Me = {
  username: "coordinator",
  name: "coordinator",
  unitIds: [],
  roles: ["coordinator"],
  actions: actionsOf(["coordinator"]),
  may: Object.fromEntries(
    resources.map((resource) => {
      const { read, edit, create } = accessTo(resource, ["coordinator"]);
      return [resource.name, { read: [...read], edit: [...edit], create }];
    }),
  ),
};

const parts = { client, me, collections: createCollections(client, me) };

const Page = () => (
  <PartsContext value={parts}>
    <AdminContext
      dataProvider={dataProviderFor(parts)}
      i18nProvider={i18nProviderFor("it")}
      store={preferences()}
      theme={lightTheme}
      darkTheme={darkTheme}
    >
      <CssBaseline />
      <main id="page">
        <BoardPage begin="year" />
      </main>
      <Notification />
    </AdminContext>
  </PartsContext>
);

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

let root: Root | undefined;
const place = document.getElementById("root");

window.draw = async () => {
  await Promise.all(Object.keys(houses).map((name) => parts.collections.of(name).refresh()));
  root = place ? createRoot(place) : undefined;
  const began = performance.now();
  root?.render(<Page />);
  while (!document.querySelector(".board-stay")) await painted();
  await painted();
  return performance.now() - began;
};
window.undraw = () => root?.unmount();
