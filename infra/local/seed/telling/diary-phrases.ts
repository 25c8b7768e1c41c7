import type { DiaryEntry } from "#shared/resources/diary-entry";

/** What an entry of a demo diary says; `%{name}` is the head of the household. */
export type Phrases = readonly [string, ...string[]];

export const phrases: Record<Exclude<DiaryEntry["kind"], "incident">, Phrases> = {
  intervention: [
    "Con %{name} rivediamo le spese del mese: la bolletta della luce si può pagare in due volte.",
    "Colloquio in cucina. %{name} racconta di dormire meglio e di avere più voglia di uscire.",
    "Prepariamo insieme il curriculum e le tre candidature di questa settimana.",
    "Spesa insieme al mercato: lista, prezzi, che cosa si può congelare. %{name} tiene i conti in autonomia.",
    "Turni della cucina e delle pulizie: li riscriviamo, appesi al frigorifero.",
    "Compiliamo la domanda per la casa popolare; manca solo la certificazione dei redditi.",
    "%{name} pensa al rinnovo dei documenti: fissiamo l'appuntamento allo sportello.",
    "Pomeriggio di compiti. Va bene finché si lavora in silenzio; poi serve una pausa.",
    "Si parla del futuro: una stanza in affitto, con chi, a che prezzo. Primi conti su un foglio.",
    "%{name} ha cucinato per tutti. Clima disteso, buona occasione per parlare della convivenza.",
    "Colloquio difficile: tanta stanchezza. Ci diamo un obiettivo piccolo per la settimana.",
    "Proviamo insieme il tragitto fino al lavoro, con i due autobus e gli orari veri.",
    "Verifica informale delle azioni: due fatte, una spostata di una settimana.",
    "Iscrizione al corso di italiano fatta, si comincia lunedì.",
    "Controllo dell'alloggio: tutto in ordine, da sistemare la guarnizione della finestra.",
  ],
  call: [
    "Telefonata breve: %{name} ha avuto la conferma del colloquio di lavoro.",
    "Chiamata alla segreteria della scuola per i buoni mensa: servono due moduli.",
    "%{name} chiama per avvisare che rientra tardi.",
    "Sentito il medico: la visita di controllo è spostata alla settimana prossima.",
    "Sentito il CAF: la pratica è pronta, si può passare a firmare.",
    "Richiamata l'agenzia: l'alloggio è già stato dato, ci tengono presenti.",
  ],
  visit: [
    "Con %{name} alla visita specialistica: referto buono, prossimo controllo fra sei mesi.",
    "Allo sportello per i documenti: consegnato tutto, ricevuta in cartella.",
    "Colloquio a scuola con l'insegnante: più attenzione, ancora qualche ritardo al mattino.",
    "Visita a un alloggio in affitto: luminoso, ma il canone è troppo alto.",
    "Passaggio serale in casa: tutto tranquillo.",
    "Insieme al centro per l'impiego: firmato il patto di servizio.",
  ],
  exchange: [
    "Aggiornamento con l'assistente sociale: il percorso procede, si conferma la data della verifica.",
    "Telefonata con il servizio inviante su contributo e spese mediche. Attendiamo una risposta scritta.",
    "Incontro con il servizio: condivisi i passi avanti sul lavoro e le fatiche della sera.",
    "Scambio di e-mail con il servizio inviante sulla proroga: parere favorevole.",
    "Chiamata con l'assistente sociale dopo il colloquio di %{name}: teniamo la stessa linea.",
  ],
};

export const incident =
  "Lite accesa in serata tra i ragazzi, con un vetro rotto. Nessuno si è fatto male. Separati subito, abbiamo parlato " +
  "con ciascuno; avvisati la coordinatrice e il servizio. Domani colloquio con tutti. (demo)";

export const questions = {
  open: "Come è andato il colloquio del giorno dopo? Il servizio ha chiesto qualcosa di scritto?",
  answered: "Il medico ha poi confermato la data?",
  answer: "Sì, martedì alle dieci: accompagna l'educatrice.",
};

export const absenceNotes = {
  hospital: "Ricovero programmato, i bambini dalla nonna. (demo)",
  planned: "Fine settimana dal padre, accordato con il servizio. (demo)",
};
