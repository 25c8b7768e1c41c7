import type { System } from "#infra/local/system";
import { type Caller, served, type Tokens } from "./callers.ts";

interface Record_ {
  id: string;
  householdId?: string;
  [field: string]: unknown;
}

/** A text that stands in one field of one record, and those to whom it may ever be told. */
export interface Secret {
  mark: string;
  where: string;
  toldTo: readonly Caller[];
}

export interface House {
  secrets: Secret[];
  /** What opens a door and was told when the house was made: nobody is ever told again. */
  openings: string[];
  /** Ids by kind of record. */
  ids: Map<string, string[]>;
  /** Those that insiders do not touch, or their changes would rightly open a secret, or shut one of the callers out. */
  sealed: ReadonlySet<string>;
}

const kinds = [
  "units",
  "places",
  "outages",
  "organisations",
  "referrals",
  "households",
  "people",
  "placements",
  "plans",
  "reviews",
  "diary-entries",
  "absences",
  "documents",
  "fee-agreements",
  "staff",
  "capacity-reports",
  "team-meetings",
  "supervision-sessions",
  "referral-steps",
  "partner-clients",
  "disclosures",
  "access-reviews",
  "retention-rules",
  "diary-openings",
  "views",
];

const leaders: readonly Caller[] = ["coordinator", "area-manager"];

/** Plants marks where one leaked value would cost most, in a household of a unit where the educator does not work. */
export const plantSecrets = async ({ address }: System, tokens: Tokens): Promise<House> => {
  const as = (caller: Caller) => (method: string, target: string, body?: unknown) =>
    served(address, tokens[caller], method, target, body);
  const coordinator = as("coordinator");
  const all = async (kind: string): Promise<Record_[]> => {
    const asked =
      kind === "staff" || kind.startsWith("access") || kind.startsWith("partner") ? "area-manager" : "coordinator";
    const items: Record_[] = [];
    let next: string | undefined;
    do {
      const answer = await as(asked)("GET", `/api/${kind}${next ? `?next=${encodeURIComponent(next)}` : ""}`).catch(
        () => ({ items: [] }),
      );
      items.push(...answer.items);
      next = answer.next;
    } while (next);
    return items;
  };
  const records = new Map<string, Record_[]>();
  for (const kind of kinds) records.set(kind, await all(kind));
  const of = (kind: string) => records.get(kind) ?? [];

  const medici = of("units").find(({ code }) => code === "MED");
  const stay = of("placements").find(({ unitId, status }) => unitId === medici?.id && status === "inProgress");
  const household = of("households").find(({ id }) => id === stay?.householdId);
  const person = of("people").find(({ householdId }) => householdId === household?.id);
  const fees = of("fee-agreements")[0];
  if (!medici || !household || !person || !fees) throw new Error("The demo has nobody in Casa Medici, or no fees.");

  const secrets: Secret[] = [];
  const plant = async (
    kind: string,
    record: Record_,
    field: string,
    toldTo: readonly Caller[],
    by: Caller = "coordinator",
  ) => {
    const mark = `Marca${secrets.length}Segreta${kind.replace(/\W/g, "")}`;
    const edits = { [field]: { from: record[field] ?? null, to: mark } };
    await as(by)("PATCH", `/api/${kind}/${record.id}`, { edits });
    secrets.push({ mark, where: `${kind}.${field}`, toldTo });
  };
  await plant("units", medici, "address", leaders);
  await plant("households", household, "note", leaders);
  await plant("people", person, "lastName", leaders);
  await plant("fee-agreements", fees, "actNumber", [...leaders, "administration"], "administration");
  const planted = async (kind: string, values: object, where: string, toldTo: readonly Caller[], mark: string) => {
    const { id } = await coordinator("POST", `/api/${kind}`, values);
    secrets.push({ mark, where, toldTo });
    return String(id);
  };
  const diary = "MarcaDelDiarioSegreta";
  const session = "MarcaDellaSupervisioneSegreta";
  const sought = "MarcaDellaVistaSegreta";
  const on = String(household.createdAt ?? "").slice(0, 10);
  const made = [
    await planted(
      "diary-entries",
      { householdId: household.id, on, kind: "intervention", text: diary },
      "diary-entries.text",
      leaders,
      diary,
    ),
    await planted(
      "supervision-sessions",
      { heldOn: on, supervisor: "Dott.ssa Prova", attendeeIds: [], topic: session },
      "supervision-sessions.topic",
      leaders,
      session,
    ),
    await planted(
      "views",
      { name: "Prova", grid: "people", filters: [{ field: "lastName", by: "contains", text: sought }] },
      "views.filters",
      ["coordinator"],
      sought,
    ),
  ];

  const unit = of("units").find(({ id }) => id !== medici.id);
  const { client, secretId, secret } = await as("area-manager")("POST", "/api/directory/partner-clients", {
    name: "consorzio-di-prova",
    organisationId: of("organisations")[0]?.id,
    unitIds: unit ? [unit.id] : [],
    scopes: ["capacity.read"],
    requestsPerMinute: 60,
    requestsPerDay: 5_000,
  });
  const actors = of("staff").filter(({ username }) =>
    ["coordinator", "area-manager", "educator", "administration"].includes(String(username)),
  );
  const about = [...records.values()].flat().filter((record) => JSON.stringify(record).includes(household.id));
  // What is there before is the machine that knocks.
  const knocking = of("partner-clients");
  const sealed = new Set([medici, fees, ...actors, ...knocking, ...about].map(({ id }) => id).concat(made));
  const ids = new Map([...records].map(([kind, found]): [string, string[]] => [kind, found.map(({ id }) => id)]));
  ids.set("partner-clients", [...knocking.map(({ id }) => id), String(client.id)]);
  ids.set("secrets", [String(secretId)]);
  return { secrets, openings: [String(secret)], sealed, ids };
};
