/** What is said where the rows are a list of cards. */
export interface CardsWords {
  readonly arrange: string;
  readonly arrangeBy: string;
  readonly rest: string;
}

export const cardsIt: CardsWords = {
  arrange: "Ordina e filtra",
  arrangeBy: "Ordina e filtra per…",
  rest: "e %{count} altro dato |||| e altri %{count} dati",
};

export const cardsEn: CardsWords = {
  arrange: "Sort and filter",
  arrangeBy: "Sort and filter by…",
  rest: "and %{count} more value |||| and %{count} more values",
};
