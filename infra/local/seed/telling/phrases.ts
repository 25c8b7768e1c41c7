import type { HouseholdType } from "#shared/resources/household";
import type { Goal } from "#shared/resources/plan";
import type { UnitCode } from "../fixed-ids.ts";

type Choices = readonly [string, ...string[]];

/** Everything written here is invented, and says so. */
export const needs: Record<HouseholdType, Choices> = {
  singleWoman: [
    "Lascia la comunità e non ha una rete su cui contare: cerca una casa e qualcuno che la accompagni. (demo)",
    "Sfratto eseguito, ospite da un'amica fino a fine mese. Vuole rimettersi in gioco con il lavoro. (demo)",
    "Dimessa da poco dall'ospedale, non può rientrare a casa. Ha bisogno di un luogo tranquillo. (demo)",
  ],
  womanWithChildren: [
    "Sfratto per morosità con figli alla scuola primaria; il Comune cerca una soluzione vicina alla scuola. (demo)",
    "Separazione conflittuale: madre e figli dormono dai parenti, in due stanze per sei persone. (demo)",
    "Al termine del percorso in comunità mamma-bambino serve una casa per sperimentare l'autonomia. (demo)",
  ],
  singleParent: [
    "Genitore solo con un lavoro part-time, casa venduta all'asta. I figli restano nella stessa scuola. (demo)",
    "Dopo la fine della convivenza il nucleo è senza casa; il padre dei figli resta presente. (demo)",
  ],
  family: [
    "Famiglia sfrattata con figli piccoli: i Servizi chiedono di non separarla. (demo)",
    "Alloggio dichiarato inagibile; la famiglia attende l'assegnazione di una casa popolare. (demo)",
  ],
};

export const strengths: Choices = [
  "Lavora con contratto a termine e si organizza bene con gli orari. (demo)",
  "Parla bene italiano, ha un'amica fidata in città. (demo)",
  "Grande attenzione ai figli, buoni rapporti con la scuola. (demo)",
  "Ha frequentato un corso di sartoria e vuole continuare. (demo)",
  "Sa gestire il denaro e ha messo da parte un piccolo risparmio. (demo)",
];

export const difficulties: Choices = [
  "Documenti in scadenza e poca conoscenza degli uffici. (demo)",
  "Si fida poco dei servizi dopo esperienze faticose. (demo)",
  "Debiti con il vecchio padrone di casa. (demo)",
  "Stanchezza, dorme poco; da tenere d'occhio la salute. (demo)",
];

export const guestWords: Choices = [
  "«Vorrei una porta da chiudere e una mattina senza corse.» (demo)",
  "«Voglio tornare a lavorare e che i bambini stiano sereni.» (demo)",
  "«Mi serve tempo per capire da dove ripartire.» (demo)",
];

export const hypotheses: Record<UnitCode, string> = {
  ALI: "Accompagnamento educativo nella sua casa, un incontro a settimana, obiettivo lavoro e bilancio. (demo)",
  ABI: "Accoglienza di un anno con sostegno alla genitorialità e ricerca della casa. (demo)",
  MED: "Accoglienza temporanea mentre i Servizi definiscono la soluzione stabile. (demo)",
  CAS: "Bilocale per dodici mesi; progetto condiviso con il servizio inviante ogni tre mesi. (demo)",
};

export const decisions: Choices = [
  "Si prosegue con gli obiettivi in corso. (demo)",
  "Si aggiunge il sostegno scolastico; il resto procede. (demo)",
  "Si anticipa la ricerca della casa: il lavoro è stabile. (demo)",
];

export const minutes: Choices = [
  "Presenti tutti. Si rilegge il progetto; l'ospite racconta un mese più sereno. (demo)",
  "Incontro breve e positivo; resta aperto il tema dei documenti. (demo)",
  "Si parla della scuola dei figli e dei turni di lavoro. (demo)",
];

export interface GoalPhrase {
  area: Goal["area"];
  text: string;
  indicator: string;
  /** Where things stand when it is written. */
  baseline: string;
  action: string;
}

export const markNotes: Choices = [
  "Ha preso da sola il primo appuntamento. (demo)",
  "Settimana difficile, ma non si è fermata. (demo)",
  "Se ne è parlato a colloquio: vuole riprovarci. (demo)",
];

export const outcomes: Choices = [
  "Il nucleo lascia l'alloggio con una casa propria e una rete che lo conosce. (demo)",
  "Obiettivi raggiunti in parte; il servizio inviante prosegue l'accompagnamento. (demo)",
  "Percorso concluso come concordato nell'ultima verifica. (demo)",
];

export const goals: readonly [GoalPhrase, ...GoalPhrase[]] = [
  {
    area: "housing",
    text: "Trovare una casa che il nucleo possa pagare da solo. (demo)",
    indicator: "Domanda di casa popolare presentata e tre appartamenti visitati",
    baseline: "Vive da parenti, nessuna domanda presentata. (demo)",
    action: "Preparare i documenti per la domanda",
  },
  {
    area: "work",
    text: "Passare da un lavoro saltuario a un contratto di almeno sei mesi. (demo)",
    indicator: "Contratto firmato",
    baseline: "Lavora qualche ora a chiamata. (demo)",
    action: "Aggiornare il curriculum e iscriversi al centro per l'impiego",
  },
  {
    area: "parenting",
    text: "Costruire una routine serale che i figli riconoscano. (demo)",
    indicator: "Cena e sonno a orari regolari per un mese",
    baseline: "Cena e sonno a orari sempre diversi. (demo)",
    action: "Un pomeriggio a settimana insieme all'educatrice",
  },
  {
    area: "health",
    text: "Riprendere le visite lasciate indietro. (demo)",
    indicator: "Medico di base scelto e prima visita fatta",
    baseline: "Nessun medico di base in zona. (demo)",
    action: "Prenotare le visite",
  },
  {
    area: "autonomy",
    text: "Tenere un bilancio mensile. (demo)",
    indicator: "Tre mesi senza ritardi nelle spese",
    baseline: "Le spese si decidono giorno per giorno. (demo)",
    action: "Scrivere entrate e uscite ogni settimana",
  },
  {
    area: "papers",
    text: "Rinnovare i documenti prima della scadenza. (demo)",
    indicator: "Ricevute di rinnovo",
    baseline: "Due documenti scadono entro sei mesi. (demo)",
    action: "Appuntamento allo sportello",
  },
  {
    area: "school",
    text: "Iscrivere i figli alle attività del pomeriggio. (demo)",
    indicator: "Presenza due volte a settimana",
    baseline: "I figli restano a casa il pomeriggio. (demo)",
    action: "Colloquio con le insegnanti",
  },
];

/** The goal that a second edition brings. */
export const addedGoal = {
  area: "relations",
  text: "Avere in zona una persona da chiamare quando serve. (demo)",
  indicator: "Due nomi nella rete di sostegno",
  baseline: "Conosce solo gli operatori. (demo)",
} as const;
