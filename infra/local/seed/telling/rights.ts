import { addDays } from "#shared/dates";
import { Disclosure } from "#shared/resources/disclosure";
import { giveConsent, giveNotice, withholdHousehold } from "#shared/steps/rights";
import type { Lived } from "./diary.ts";
import type { Setting } from "./setting.ts";

/** Households whose consents are still to be asked, so that there is something to do. */
const WITHOUT_CONSENTS = 2;

const tellConsents = ({ tale }: Setting, { stay, known: { headId } }: Lived): void => {
  const on = addDays(stay.in, 1);
  const kinds = ["housingProject", "exchangeReferring", "exchangeSchool", "exchangeHealth", "statistics"];
  tale.does(on, "coordinator", { does: "take", step: giveConsent, id: headId, told: { on, kinds, givenBy: "self" } });
};

const tellNotice = ({ tale, team }: Setting, { stay, known: { headId }, pair }: Lived): void => {
  const on = addDays(stay.in, 1);
  const told = { on, edition: "2024", language: "italiano", staffId: team.idOf(pair[0] ?? "") };
  tale.does(on, "coordinator", { does: "take", step: giveNotice, id: headId, told });
};

/** Notices, consents, one organisation that is told nothing, and one report that was sent. */
export const tellRights = (setting: Setting, lived: readonly Lived[]): void => {
  const { tale, days, bodies } = setting;
  const service = bodies.service("monza");
  const present = lived.filter(({ stay }) => stay.out === undefined);
  for (const one of present.slice(WITHOUT_CONSENTS)) tellConsents(setting, one);
  const [first, second] = present.slice(WITHOUT_CONSENTS);
  if (!first || !second) return;
  tellNotice(setting, first);
  const from = days.ago(5);
  const told = { organisationId: service, from, reason: "Ci lavora un parente: chiesto dall'ospite. (demo)" };
  tale.does(from, "coordinator", { does: "take", step: withholdHousehold, id: second.known.householdId, told });
  tale.creates(days.ago(12), "coordinator", Disclosure, {
    householdId: first.known.householdId,
    what: "socialReport",
    document: "Relazione semestrale (demo)",
    recipientId: service,
    on: days.ago(12),
    way: "certifiedEmail",
  });
};
