import { toggleGroup } from "../model/acts/grouping.ts";
import type { SheetState } from "../model/state.ts";
import type { Group } from "../model/view/groups.ts";
import { isSummed, sumOf, writeSum } from "../model/view/sums.ts";
import { GroupName } from "./group-head.tsx";
import { useHandle } from "./handle.ts";

/** Above the cards of a group, on a narrow screen: its name, how many they are, and what their figures come to. */
export const CardGroup = ({ state, group }: { state: SheetState; group: Group }) => {
  const { words, store } = useHandle();
  const { shown, ledger, context, grouping } = state;
  const { locale } = context;
  const sums = shown
    .filter((column) => isSummed(column) && column.field !== grouping?.field)
    .map((column) => ({ column, text: writeSum(sumOf(ledger, group.ids, column), column, locale) }))
    .filter(({ text }) => text !== "");
  return (
    <>
      <h3>
        <GroupName
          group={group}
          isClosed={grouping?.closed.has(group.key) === true}
          isReached
          words={words}
          locale={locale}
          onToggle={(key) => store.update((current) => toggleGroup(current, key))}
        />
      </h3>
      {sums.length > 0 && (
        <dl>
          {sums.map(({ column, text }) => (
            <div key={column.field}>
              <dt>
                {column.label}
                <span className="sheet-sr"> ({words.group.sum})</span>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};
