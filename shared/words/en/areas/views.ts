/** What belongs to saved views: their kind of record, their fields, refusals of their own. */

export const resources = {
  views: { one: "View", many: "Views" },
};

export const fields = {
  views: {
    name: "Name",
    grid: "Table",
    sharedWith: "Shared with",
    filters: "Filters",
    sort: "Sorting",
    columns: "Columns",
    group: "Grouped by",
    colours: "Colours",
  },
};

export const help = {
  views: {
    sharedWith: "Whoever holds one of these roles finds it among her views; she still sees only the rows she may see.",
  },
};

export const parts = {
  "views.filters": {
    field: "Column",
    by: "How",
    text: "Text",
    values: "Values",
    from: "From",
    to: "To",
    span: "Period",
  },
  "views.sort": { field: "Column", descending: "Descending" },
  "views.columns": { field: "Column", hidden: "Hidden", frozen: "Frozen", width: "Width" },
  "views.colours": {
    field: "Column",
    by: "How",
    text: "Text",
    values: "Values",
    from: "From",
    to: "To",
    span: "Period",
    tone: "Colour",
  },
};

export const values = {
  viewTests: {
    contains: "Contains",
    oneOf: "Is one of",
    range: "From – to",
    span: "Within",
    empty: "No value",
    filled: "Has a value",
  },
  viewSpans: {
    past: "Past",
    today: "Today",
    thisWeek: "This week",
    next30Days: "Next 30 days",
    lastMonth: "Last month",
    thisMonth: "This month",
    nextMonth: "Next month",
    thisYear: "This year",
  },
  viewTones: { ok: "Green", warn: "Yellow", bad: "Red" },
};

export const refusals = {
  viewOfAnother: "Only whoever made it can change it. Save it under another name: that one will be yours.",
};

export const fieldErrors = {
  viewKeepsGrid: "A view stays with its table: make a new one in the other.",
  viewOfUnknownGrid: "This table does not exist or is not among those you may see: choose another.",
  viewNamesSomebody:
    "A filter or a colour of this view says whom you look for. Remove it before sharing, or keep the view to yourself.",
};

export const steps = {};
export const stepFields = {};
