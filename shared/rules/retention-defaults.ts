import type { Resource } from "../resource.ts";
import type { RetentionBeginning } from "../resources/retention-rule.ts";
import { beginningOf } from "./retention-kinds.ts";

interface Default {
  monthsUntilArchived: number;
  monthsUntilErased: number;
  legalBasis: string;
}

const YEAR = 12;
const toConfirm =
  "Impostazione proposta: la cooperativa la conferma con il proprio titolare del trattamento o DPO prima dell'uso.";
const say = (basis: string): string => `${basis} ${toConfirm}`;

const file =
  "Fascicolo del servizio sociale: GDPR art. 6.1 e) e art. 9.2 g) e h), L. 328/2000 e D.Lgs. 196/2003 art. 2-sexies; dieci anni dalla fine dell'accoglienza, quanto la prescrizione ordinaria (art. 2946 c.c.).";
const daily =
  "Osservazioni quotidiane, anche su salute e relazioni: GDPR art. 6.1 e) e art. 9.2 h); minimizzazione e limitazione della conservazione, art. 5.1 c) ed e). Più breve del fascicolo.";
const request =
  "Segnalazioni e loro esito: GDPR art. 6.1 e) e art. 9.2 g); si conservano per rispondere a chi ha segnalato e per reclami e ricorsi.";

/** Settings to begin with, in Italian as the cooperative reads them: nothing goes by them until somebody confirms. */
const defaults: Readonly<Record<string, Default>> = {
  households: { monthsUntilArchived: 2 * YEAR, monthsUntilErased: 10 * YEAR, legalBasis: say(file) },
  people: { monthsUntilArchived: 2 * YEAR, monthsUntilErased: 10 * YEAR, legalBasis: say(file) },
  placements: {
    monthsUntilArchived: 2 * YEAR,
    monthsUntilErased: 10 * YEAR,
    legalBasis: say(
      "Giornate di accoglienza che giustificano le rette: scritture contabili per dieci anni (art. 2220 c.c.), GDPR art. 6.1 c). Date e unità restano per le statistiche, i testi no.",
    ),
  },
  referrals: { monthsUntilArchived: YEAR, monthsUntilErased: 5 * YEAR, legalBasis: say(request) },
  "referral-steps": { monthsUntilArchived: YEAR, monthsUntilErased: 5 * YEAR, legalBasis: say(request) },
  plans: { monthsUntilArchived: 2 * YEAR, monthsUntilErased: 10 * YEAR, legalBasis: say(file) },
  reviews: { monthsUntilArchived: 2 * YEAR, monthsUntilErased: 10 * YEAR, legalBasis: say(file) },
  "diary-entries": { monthsUntilArchived: YEAR, monthsUntilErased: 5 * YEAR, legalBasis: say(daily) },
  absences: {
    monthsUntilArchived: 2 * YEAR,
    monthsUntilErased: 10 * YEAR,
    legalBasis: say(
      "Giorni di assenza che riducono le rette: scritture contabili per dieci anni (art. 2220 c.c.), GDPR art. 6.1 c). Il motivo può dire della salute (art. 9.2 h).",
    ),
  },
  documents: { monthsUntilArchived: YEAR, monthsUntilErased: 5 * YEAR, legalBasis: say(daily) },
  "team-meetings": {
    monthsUntilArchived: YEAR,
    monthsUntilErased: 5 * YEAR,
    legalBasis: say("Verbali d'équipe: GDPR art. 6.1 e) e art. 9.2 h); servono finché dura il lavoro di cui parlano."),
  },
  "supervision-sessions": {
    monthsUntilArchived: YEAR,
    monthsUntilErased: 2 * YEAR,
    legalBasis: say(
      "Supervisione degli operatori: GDPR art. 6.1 f); serve al gruppo di lavoro e non entra in nessun fascicolo.",
    ),
  },
  views: {
    monthsUntilArchived: 3,
    monthsUntilErased: YEAR,
    legalBasis: say(
      "Modi di guardare le tabelle, con ciò che ognuno vi cerca: GDPR art. 6.1 f); servono finché chi li ha fatti li usa.",
    ),
  },
  staff: {
    monthsUntilArchived: YEAR,
    monthsUntilErased: 10 * YEAR,
    legalBasis: say(
      "Recapiti di chi ha lavorato nel servizio: GDPR art. 6.1 b) e c), obblighi del datore di lavoro. Il nome resta accanto a ciò che ha scritto.",
    ),
  },
};

/** For a kind of record that nobody has thought about yet: as long as the file it lies in. */
const otherwise: Default = {
  monthsUntilArchived: 2 * YEAR,
  monthsUntilErased: 10 * YEAR,
  legalBasis: say("GDPR art. 6.1 e) e art. 5.1 e): non oltre il tempo necessario."),
};

/** The rule that a kind of record begins with. */
export const defaultRule = (resource: Resource): Default & { kind: string; countedFrom: RetentionBeginning } => ({
  kind: resource.name,
  countedFrom: beginningOf(resource),
  ...(defaults[resource.name] ?? otherwise),
});
