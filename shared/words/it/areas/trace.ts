/** What belongs to who has read whose data: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "diary-openings": {
    one: "Apertura di diario",
    many: "Aperture di diario",
  },
  "access-reviews": {
    one: "Revisione degli accessi",
    many: "Revisioni degli accessi",
  },
};

export const fields = {
  "diary-openings": {
    householdId: "Nucleo",
    reason: "Motivo",
    openedById: "Aperto da",
    openedAt: "Aperto il",
    until: "Fino a",
    acknowledgedOn: "Presa visione il",
    acknowledgedById: "Presa visione di",
  },
  "access-reviews": {
    month: "Mese",
    status: "Stato",
    drawnOn: "Estratto il",
    entries: "Letture del mese",
    sampled: "Nel campione",
    sample: "Campione",
    remarks: "Osservazioni",
    conclusion: "Conclusione",
    signedOn: "Firmata il",
    signedById: "Firmata da",
  },
};

export const help = {
  "access-reviews": {
    conclusion: "Che cosa hai controllato e che cosa ne segue. Può restare vuota se è tutto regolare.",
  },
};

export const parts = {
  "access-reviews.remarks": {
    entryId: "Lettura",
    remark: "Osservazione",
    on: "Il",
    staffId: "Di",
  },
};

export const values = {
  accessReviewStatuses: {
    open: "Da firmare",
    signed: "Firmata",
  },
};

export const refusals = {};

export const fieldErrors = {
  notInSample: "Questa lettura non è nel campione: scegline una dell'elenco.",
};

export const steps = {
  "diary-openings": {
    acknowledgeOpening: {
      name: "Presa visione",
      about: "Hai visto che il diario è stato aperto e perché; resta scritto con il giorno.",
    },
  },
  "access-reviews": {
    remarkOnEntry: {
      name: "Scrivi un'osservazione",
      about: "Resta accanto a una lettura del campione.",
    },
    signReview: {
      name: "Firma la revisione",
      about: "Hai guardato il campione: dopo la firma non cambia più niente.",
    },
  },
};

export const stepFields = {
  entryId: "Lettura",
  remark: "Osservazione",
};
