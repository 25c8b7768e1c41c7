import { cancelPlacement } from "#functions/use-cases/cancel-placement";
import { confirmPlacement } from "#functions/use-cases/confirm-placement";
import { correctPlacement } from "#functions/use-cases/correct-placement";
import { enterPlacement } from "#functions/use-cases/enter-placement";
import { extendPlacement } from "#functions/use-cases/extend-placement";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { recordNoShow } from "#functions/use-cases/record-no-show";
import { reschedulePlacement } from "#functions/use-cases/reschedule-placement";
import { transferHousehold } from "#functions/use-cases/transfer-household";
import {
  cancel,
  confirm,
  correct,
  depart,
  enter,
  extend,
  recordNoShow as noShow,
  reschedule,
  transfer,
} from "#shared/steps/placements";
import { type Taking, taking } from "./taking.ts";

export const placementsTaken: readonly Taking[] = [
  taking(confirm, confirmPlacement),
  taking(reschedule, reschedulePlacement),
  taking(enter, enterPlacement),
  taking(extend, extendPlacement),
  taking(transfer, transferHousehold),
  taking(depart, recordDeparture),
  taking(cancel, cancelPlacement),
  taking(noShow, recordNoShow),
  taking(correct, correctPlacement),
];
