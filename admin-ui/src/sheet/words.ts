import type { CellState } from "./model/edits/cell-edit.ts";
import type { LineOutcome } from "./model/import/plan.ts";
import type { MessageCode } from "./model/message.ts";
import type { ProblemCode } from "./model/problem.ts";
import type { DateSpan } from "./model/view/filter.ts";
import type { Unreadable } from "./view/import/read-file.ts";
import type { AskingWords } from "./words.asking.ts";
import type { CardsWords } from "./words.cards.ts";
import type { GroupWords } from "./words.group.ts";
import type { ColourWords, ViewWords } from "./words.views.ts";

/** A group of keys in the keyboard help. */
export interface HelpGroup {
  readonly title: string;
  /** The keys, and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/**
 * Every word that the sheet shows or says. `%{name}` stands for a value; where `%{count}` matters, "one |||| many".
 */
export interface SheetWords {
  readonly yes: string;
  readonly no: string;
  readonly close: string;
  readonly cancel: string;
  readonly search: string;
  readonly clearSearch: string;
  readonly showAll: string;
  readonly filterOn: string;
  readonly removeFilter: string;
  readonly columns: string;
  readonly resetColumns: string;
  readonly help: string;
  readonly undo: string;
  readonly redo: string;
  readonly rowNumber: string;
  readonly selectAll: string;
  readonly openRow: string;
  readonly fillHandle: string;
  readonly somebody: string;
  readonly newRow: string;
  readonly noRows: string;
  readonly nothingFound: string;
  readonly card: string;

  readonly menu: {
    readonly open: string;
    readonly ascending: string;
    readonly descending: string;
    readonly thenAscending: string;
    readonly thenDescending: string;
    readonly unsort: string;
    readonly fit: string;
    readonly hide: string;
    readonly freeze: string;
    readonly unfreeze: string;
    readonly moveLeft: string;
    readonly moveRight: string;
    readonly resize: string;
    readonly sortedAscending: string;
    readonly sortedDescending: string;
    readonly filtered: string;
  };

  readonly group: GroupWords;

  readonly cards: CardsWords;
  readonly views: ViewWords;
  readonly colours: ColourWords;

  readonly filter: {
    readonly title: string;
    readonly contains: string;
    readonly from: string;
    readonly to: string;
    readonly span: string;
    readonly anyTime: string;
    readonly all: string;
    readonly filled: string;
    readonly empty: string;
    readonly noValue: string;
    readonly findValue: string;
    readonly dayHint: string;
    readonly clear: string;
  };
  readonly spans: Readonly<Record<DateSpan, string>>;

  readonly status: {
    readonly rows: string;
    readonly rowsOf: string;
    readonly selected: string;
    readonly filled: string;
    readonly sum: string;
    readonly average: string;
    readonly numbers: string;
    readonly least: string;
    readonly most: string;
    readonly days: string;
    readonly allSaved: string;
    readonly saving: string;
    readonly offline: string;
    readonly drafts: string;
    readonly care: string;
  };
  readonly states: Readonly<Record<CellState | "asking", string>>;
  readonly draft: string;
  readonly draftMissing: string;
  readonly readOnly: string;

  readonly createChoice: string;
  readonly calendar: {
    readonly title: string;
    readonly typing: string;
    readonly moving: string;
  };

  readonly note: {
    readonly unread: string;
    readonly refused: string;
    readonly conflict: string;
    readonly mine: string;
    readonly theirs: string;
    readonly keepMine: string;
    readonly takeTheirs: string;
    readonly drop: string;
    readonly nothing: string;
    readonly reach: string;
  };

  readonly export: {
    readonly title: string;
    readonly shownXlsx: string;
    readonly shownCsv: string;
    readonly selectedXlsx: string;
    readonly selectedCsv: string;
    readonly note: string;
    readonly staysInside: string;
  };

  readonly import: {
    readonly button: string;
    readonly title: string;
    readonly drop: string;
    readonly reading: string;
    readonly sheet: string;
    readonly inFile: string;
    readonly example: string;
    readonly goesTo: string;
    readonly column: string;
    readonly leaveOut: string;
    readonly preview: string;
    readonly trouble: string;
    readonly isThere: string;
    readonly likeLine: string;
    readonly lacks: string;
    readonly lacking: string;
    readonly required: string;
    readonly more: string;
    readonly ready: string;
    readonly faulty: string;
    readonly duplicates: string;
    readonly withDuplicates: string;
    readonly begin: string;
    readonly saving: string;
    readonly savingSo: string;
    readonly saved: string;
    readonly notSaved: string;
    readonly line: string;
    readonly outcome: string;
    readonly why: string;
    readonly report: string;
    readonly notSent: string;
    readonly again: string;
    readonly refused: Readonly<Record<Unreadable, string>>;
    readonly statuses: Readonly<Record<LineOutcome["status"], string>>;
  };

  readonly cell: {
    readonly history: string;
    readonly reading: string;
    readonly failed: string;
    readonly noHistory: string;
    readonly restore: string;
    readonly openRow: string;
    readonly fillDown: string;
    readonly continueDown: string;
    readonly clear: string;
    readonly remove: string;
  };

  readonly ask: {
    readonly title: string;
    readonly text: string;
    readonly create: string;
    readonly onlyWhatFits: string;
  };

  readonly asking: AskingWords;

  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly messages: Readonly<Record<MessageCode, string>>;
  readonly helpGroups: readonly HelpGroup[];
}
