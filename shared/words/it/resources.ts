/** What each kind of record is called: one of them, and several (menu, page titles). */
export const resources = {
  referrals: { one: "Segnalazione", many: "Segnalazioni" },
  households: { one: "Nucleo", many: "Nuclei" },
  people: { one: "Ospite", many: "Ospiti" },
  placements: { one: "Accoglienza", many: "Accoglienze" },
  plans: { one: "Progetto", many: "Progetti" },
  reviews: { one: "Verifica", many: "Verifiche" },
  units: { one: "Unità operativa", many: "Unità operative" },
  places: { one: "Alloggio o posto", many: "Alloggi e posti" },
  outages: { one: "Indisponibilità", many: "Indisponibilità" },
  "fee-agreements": { one: "Accordo retta", many: "Accordi retta" },
  organisations: { one: "Ente", many: "Enti" },
  staff: { one: "Operatore", many: "Operatori" },
  "capacity-reports": { one: "Report di capienza", many: "Report di capienza" },
};
