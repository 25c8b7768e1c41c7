import type { foreseenDeadlines } from "../../../rules/foresee/deadlines.ts";
import type { EffectCode } from "../../../rules/foresee/effect.ts";

/** What a change would do besides, before it is saved. Singular |||| plural, by %{count}. */
const effects: Record<EffectCode, string> = {
  staysLonger: "Resta una notte in più: dal %{from} al %{to}. |||| Resta %{count} notti in più: dal %{from} al %{to}.",
  staysShorter:
    "Resta una notte in meno: dal %{from} al %{to}. |||| Resta %{count} notti in meno: dal %{from} al %{to}.",
  staysUntilFurtherNotice: "Non c'è più un'uscita prevista: resta finché non la si scrive.",
  extensionWritten: "Resta scritta come proroga: la n. %{number} di questo inserimento.",
  leavesInPast: "Il %{on} è già passato: il nucleo è ancora dentro e tiene l'alloggio finché non si registra l'uscita.",
  placeTakenUntil: "%{place} è occupato fino al %{to}.",
  placeTakenOpenEnded: "%{place} è occupato senza una fine prevista.",
  nextInPlace:
    "Poi in %{place} entra %{household} il %{on}: resta un giorno libero in mezzo. |||| Poi in %{place} entra %{household} il %{on}: restano %{count} giorni liberi in mezzo.",
  freePlaces: "%{unit}, posti liberi il %{on}: da %{from} a %{to}.",
  waitingForUnit:
    "Una segnalazione aspetta un posto in %{unit}. |||| %{count} segnalazioni aspettano un posto in %{unit}.",
  feeNotCovered: "Dal %{from} nessun accordo copre la retta.",
  outOfService:
    "%{place} non si usa per un giorno: dal %{from} al %{to}. |||| %{place} non si usa per %{count} giorni: dal %{from} al %{to}.",
  outOfServiceOpenEnded: "%{place} non si usa dal %{from}, senza una fine prevista.",
  backInService: "%{place} torna usabile dal %{on}.",
  stayInOutage: "%{household} è in %{place} in quei giorni, o sta per entrarci: il %{on} si sovrappongono.",
  limitMoves: "Nuclei ammessi: da %{from} a %{to}.",
  limitStated: "Da ora si ammette al massimo un nucleo. |||| Da ora si ammettono al massimo %{count} nuclei.",
  limitGone: "Non c'è più un massimo di nuclei (era %{from}): contano solo gli alloggi.",
  limitExceeded:
    "Il %{on} c'è un nucleo, oltre il massimo di %{max}: chi c'è resta, nessun altro entra. |||| Il %{on} ci sono %{count} nuclei, oltre il massimo di %{max}: chi c'è resta, nessun altro entra.",
  livedInNow: "%{household} ci vive, o sta per entrarci, fino al %{to}.",
  livedInOpenEnded: "%{household} ci vive, o sta per entrarci, senza un'uscita prevista.",
  unitPlaces: "%{unit}, posti in tutto: da %{from} a %{to}.",
  turnaroundMoves: "Giorni di ripristino dopo un'uscita: da %{from} a %{to}.",
  exchangesMove: "Giorni fra uno scambio e l'altro con il servizio inviante: da %{from} a %{to}.",
  amountMoves: "Retta (%{chargeUnit}): da %{from} a %{to}.",
  amountStated: "Retta (%{chargeUnit}): %{to}.",
  amountGone: "La retta non è più scritta (era %{from}): non si può calcolare.",
  minorAmountMoves: "Retta per minore (%{chargeUnit}): da %{from} a %{to}.",
  minorAmountStated: "Retta per minore (%{chargeUnit}): %{to}.",
  minorAmountGone: "La retta per minore non è più scritta (era %{from}).",
  monthMoves: "In un mese di %{days} giorni, per nucleo: da %{from} a %{to}.",
  ceilingMoves: "Tetto di spesa: da %{from} a %{to}.",
  ceilingStated: "Tetto di spesa: %{to}.",
  ceilingGone: "Non c'è più un tetto di spesa (era %{from}).",
  chargedOtherwise: "La retta si conta in un altro modo: %{chargeUnit}.",
  monthsAffected: "Vale per un mese: dal %{from} al %{to}. |||| Vale per %{count} mesi: dal %{from} al %{to}.",
  monthsAffectedFrom: "Vale dal %{from} in poi, senza una fine.",
  feeGap: "%{household} resta senza accordo dal %{from}.",
  feeOverlap: "%{household} ha due accordi dal %{from}: uno solo può valere.",
  deadlineMoves: "%{deadline}: dal %{from} al %{to}.",
  deadlineComes: "Nuova scadenza, %{deadline}: %{on}.",
  deadlineGoes: "Non è più una scadenza: %{deadline}, %{on}.",
  deadlineOverdue: "%{deadline}: %{on}, già passata.",
  bedsExceeded: "%{household}: più ospiti che posti letto, dal %{on}.",
  bedsEnough: "%{household}: i posti letto bastano di nuovo.",
  reviewEvery: "Verifica ogni mese. |||| Verifica ogni %{count} mesi.",
  reviewNotPlanned: "Non c'è più una prossima verifica in programma.",
  planNotReviewedYet: "Il progetto non è ancora approvato: la scadenza comincia con l'approvazione.",
  composition:
    "Chi vive nel nucleo %{household}: adulti da %{adultsFrom} a %{adultsTo}, minori da %{minorsFrom} a %{minorsTo}.",
  agesUnknown:
    "Nel nucleo %{household} l'età di una persona non è nota. |||| Nel nucleo %{household} l'età di %{count} persone non è nota.",
  nightsAway: "Una notte fuori (prima %{from}). |||| %{count} notti fuori (prima %{from}).",
  nightsAwayOpenEnded: "L'assenza non ha una fine: continua finché non la si scrive.",
  nightsAwayGone: "L'assenza non conta più.",
  absenceLimit:
    "%{absenceType}: una notte in un mese, oltre il massimo di %{max} dell'accordo retta. |||| %{absenceType}: %{count} notti in un mese, oltre il massimo di %{max} dell'accordo retta.",
  losesHouseholds: "Non vede più un nucleo. |||| Non vede più %{count} nuclei.",
  gainsHouseholds: "Vede un nucleo in più. |||| Vede %{count} nuclei in più.",
  shutOutUntil: "Fino al %{on} non entra nel programma.",
  partnerLosesUnit: "Il partner non riceve più nulla di %{unit}.",
  partnerGainsUnit: "Il partner comincia a vedere %{unit}.",
};

const deadlines: Record<(typeof foreseenDeadlines)[number], string> = {
  reviewDue: "Prossima verifica",
  feeAgreementEnding: "Fine dell'accordo retta",
  documentExpiring: "Scadenza del documento",
  residencePermitExpiring: "Scadenza del permesso di soggiorno",
  turningEighteen: "Compie 18 anni",
  exchangeDue: "Scambio con il servizio inviante",
  ownConsentDue: "Consensi da rifare in prima persona",
};

export const foresight = {
  effects,
  deadlines,
  ofHousehold: "%{household}: %{said}",
  /** What several rows of one edit come to. */
  together: "%{rows} righe insieme – %{said}",
};
