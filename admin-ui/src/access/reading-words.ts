import { DiaryOpening } from "#shared/resources/diary-opening";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import type { SampledEntry } from "#shared/rules/access-sample";
import { wordAt } from "#shared/words/word-at";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";

/** More codes than this say less than their number. */
const MOST_CODES = 4;

/** Names of everybody who may have read, by user name. */
export const useReaderNames = (): ReadonlyMap<string, string> =>
  new Map(useRecords(StaffMember).map(({ username, name }) => [username, name]));

/** What a reading comes to in words: who, what, of whom, of which classes, why. */
export const useReadingWords = () => {
  const { t, words, say, count, f } = useSpeech();
  const names = useReaderNames();
  const codes = new Map(useRecords(Household).map(({ id, code }) => [id, code]));
  const reasons = new Map(useRecords(DiaryOpening).map(({ id, reason }) => [id, reason]));
  const roleNames: Readonly<Record<string, string>> = words.values.staffRoles;
  const classNames: Readonly<Record<string, string>> = t.access.classes;
  const whom = ({ subjects, subjectCount }: SampledEntry): string => {
    const known = subjects.flatMap((id) => codes.get(id) ?? []);
    const total = subjectCount ?? subjects.length;
    return known.length === total && total > 0 && total <= MOST_CODES
      ? f.list(known)
      : count(t.access.households, total);
  };
  return (entry: SampledEntry) => {
    const { by, roles, purpose, kinds, classes, reasonId } = entry;
    const reason = reasonId === undefined ? undefined : reasons.get(reasonId);
    return {
      who: say(t.access.byWhom, {
        who: names.get(by) ?? by,
        roles: f.list(roles.map((role) => roleNames[role] ?? role)),
      }),
      what: say(t.access.sentences[purpose], {
        kinds: f.list(kinds.map((kind) => (wordAt(words, "resources", kind, "many") ?? kind).toLocaleLowerCase())),
      }),
      whom: whom(entry),
      classes: classes.map((one) => classNames[one] ?? one),
      ...(reason !== undefined && { reason: say(t.access.reason, { reason }) }),
    };
  };
};
