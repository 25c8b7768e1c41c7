import type { AnomalyKind } from "../../rules/anomalies.ts";
import type { DeadlineKind } from "../../rules/deadline-records.ts";
import type { Deadline } from "../../rules/deadlines.ts";

/** Facts that contradict each other, as a report lists them. */
export const anomalies: Record<AnomalyKind, string> = {
  occupiedWhileBlocked: "Un nucleo è dentro mentre l'alloggio è indisponibile: il giorno conta come occupato.",
  occupiedWhileClosed:
    "Un nucleo è dentro mentre l'alloggio non è in uso: conta come occupato, oltre le giornate-alloggio.",
  overfull: "Ci sono più nuclei di quanti l'alloggio ne tenga: contano tutti.",
  overlappingOutages: "Due indisponibilità dicono lo stesso dello stesso alloggio: conta una volta sola.",
  reservedWithoutRoom:
    "Un alloggio è riservato a qualcuno per cui quel giorno non c'è posto: non conta come riservato.",
  overLimit: "Ci sono più nuclei di quanti l'unità ne ammetta.",
  householdTwice: "Lo stesso nucleo ha due accoglienze negli stessi giorni: conta due volte.",
  stayWithoutPlace:
    "Un'accoglienza non dice in quale alloggio: conta nei nuclei e nelle notti-persona, non negli alloggi.",
  noEntryDay: "Manca il giorno d'ingresso: l'accoglienza non conta.",
  noDepartureDay: "Manca il giorno d'uscita di un'accoglienza conclusa.",
  leavesBeforeEntering: "L'uscita viene prima dell'ingresso: l'accoglienza non conta.",
};

/** What has to be done by when. */
export const deadlines: Record<DeadlineKind, string> = {
  optionExpiring: "Opzione in scadenza il %{due}",
  departureExpected: "Uscita prevista il %{due}",
  reviewDue: "Verifica da fare entro il %{due}",
  planToApprove: "Progetto da approvare entro il %{due}",
  exchangeDue: "Scambio con il servizio inviante entro il %{due}",
  followUpOpen: "Risposta alla coordinatrice entro il %{due}",
  feeAgreementEnding: "Accordo retta fino al %{due}, poi la retta non è coperta",
  informationDue: "Informazioni attese entro il %{due}",
  outcomeToTell: "Esito da comunicare al servizio inviante entro il %{due}",
  paperMissing: "Documento mancante dell'ingresso d'emergenza, atteso entro il %{due}",
  documentExpiring: "Documento valido fino al %{due}",
  residencePermitExpiring: "Permesso di soggiorno fino al %{due}",
  outageEnding: "Alloggio di nuovo usabile dal %{due}",
  turningEighteen: "Compie 18 anni il %{due}",
  consentMissing: "Informativa privacy mancante dal %{due}",
  planConsentMissing: "Consensi che servono al progetto mancanti dal %{due}",
  ownConsentDue: "Dal %{due} una ragazza o un ragazzo decide in prima persona: consensi da rifare",
  correctionToSend: "Rettifica da mandare entro il %{due}",
  diaryOpened: "Diario aperto con un motivo il %{due}: prendine visione",
  accessReviewToSign: "Revisione degli accessi da firmare entro il %{due}",
  bedsExceeded: "Più ospiti che posti letto dal %{due}",
};

export const severities: Record<Deadline["severity"], string> = {
  overdue: "Scaduto",
  soon: "A breve",
  later: "Più avanti",
};
