import { Organisation } from "#shared/resources/organisation";
import { firstDemoId } from "./fixed-ids.ts";
import type { Tale } from "./tale.ts";

const NOTE = "Scheda dimostrativa (demo): nessun recapito vero.";

const bodies = {
  monza: {
    name: "Comune di Monza – Servizi Sociali",
    roles: ["referringService", "payer"],
    municipality: "Monza",
    email: "servizisociali.monza@example.org",
  },
  tutela: {
    name: "Comune di Monza – Tutela Minori",
    roles: ["referringService"],
    municipality: "Monza",
    email: "tutelaminori.monza@example.org",
  },
  brugherio: {
    name: "Comune di Brugherio – Servizi Sociali",
    roles: ["referringService", "payer"],
    municipality: "Brugherio",
    email: "servizisociali.brugherio@example.org",
  },
  sovico: {
    name: "Comune di Sovico – Servizi Sociali",
    roles: ["referringService", "payer"],
    municipality: "Sovico",
    email: "servizisociali.sovico@example.org",
  },
  consultorio: {
    name: "Consultorio familiare di Monza",
    roles: ["referringService"],
    municipality: "Monza",
    email: "consultorio.monza@example.org",
  },
  asst: {
    name: "ASST Brianza – Servizio sociale ospedaliero",
    roles: ["referringService"],
    municipality: "Monza",
    email: "serviziosociale.asst@example.org",
  },
};
export type ServiceKey = keyof typeof bodies;

/** Whose money it is when this service refers. */
const payers: Record<ServiceKey, ServiceKey> = {
  monza: "monza",
  tutela: "monza",
  brugherio: "brugherio",
  sovico: "sovico",
  consultorio: "monza",
  asst: "monza",
};

export const contactsOf: Record<ServiceKey, string> = {
  monza: "Dott.ssa Laura Bianchi, assistente sociale (demo)",
  tutela: "Dott. Andrea Galli, assistente sociale (demo)",
  brugherio: "Dott.ssa Chiara Fontana, assistente sociale (demo)",
  sovico: "Dott.ssa Elena Brambilla, assistente sociale (demo)",
  consultorio: "Ostetrica Marta Sala (demo)",
  asst: "Dott. Paolo Villa, assistente sociale (demo)",
};

export interface Bodies {
  /** Id of a referring service. */
  service: (key: ServiceKey) => string;
  /** Id of the body that pays when this service refers. */
  payer: (key: ServiceKey) => string;
}

/** The bodies that refer and pay. Monza comes first of all records: by it a seeding that was cut short is known. */
export const tellOrganisations = (tale: Tale, on: string): Bodies => {
  const tell = (key: ServiceKey, id?: string) => {
    const contact = { name: contactsOf[key], task: "Referente", from: on };
    const values = { ...bodies[key], contacts: [contact], note: NOTE };
    return tale.creates(on, "area-manager", Organisation, values, id);
  };
  const ids: Record<ServiceKey, string> = {
    monza: tell("monza", firstDemoId),
    tutela: tell("tutela"),
    brugherio: tell("brugherio"),
    sovico: tell("sovico"),
    consultorio: tell("consultorio"),
    asst: tell("asst"),
  };
  return { service: (key) => ids[key], payer: (key) => ids[payers[key]] };
};

/** The last record of the demo. */
export const lastOrganisation = {
  name: "Consultorio familiare di Brugherio",
  roles: ["referringService"],
  municipality: "Brugherio",
  email: "consultorio.brugherio@example.org",
  note: NOTE,
};
