import * as steps from "#shared/steps/rights";
import { takeConsent, takeNotice, takeWithdrawal } from "../rights/consents.ts";
import { correctSent, markCorrectionSent } from "../rights/disclosures.ts";
import {
  endWithholdingOfHousehold,
  endWithholdingOfPerson,
  withholdFromHousehold,
  withholdFromPerson,
} from "../rights/withholding.ts";
import { type Taking, taking } from "./taking.ts";

export const rightsTaken: readonly Taking[] = [
  taking(steps.giveNotice, takeNotice),
  taking(steps.giveConsent, takeConsent),
  taking(steps.withdrawConsent, takeWithdrawal),
  taking(steps.withholdHousehold, withholdFromHousehold),
  taking(steps.withholdPerson, withholdFromPerson),
  taking(steps.endHouseholdWithholding, endWithholdingOfHousehold),
  taking(steps.endPersonWithholding, endWithholdingOfPerson),
  taking(steps.correctDisclosure, correctSent),
  taking(steps.sendCorrection, markCorrectionSent),
];
