/** Somebody outside who runs a part of the service with us and whose systems speak to ours. */
export interface Partner {
  /** The name of its client in tokens, and of its partition in the table. */
  id: string;
  /** The name of its organisation among the records. */
  organisation: string;
  /** All that exists for it: other units are not there, in no answer and no error. */
  unitCodes: readonly string[];
}

export const partners: readonly Partner[] = [
  { id: "farsi-prossimo", organisation: "Consorzio Farsi Prossimo", unitCodes: ["CAS"] },
];

export const partnerNamed = (id: string): Partner | undefined => partners.find((partner) => partner.id === id);

/** Who is told about a unit. */
export const partnersOfUnit = (unitCode: string): Partner[] =>
  partners.filter(({ unitCodes }) => unitCodes.includes(unitCode));
