/** Words of the manual of accounts and machines. */
export const directoryManual = {
  title: "Soglia: API per account e client dei partner",
  about:
    "Chi può entrare: inviti, ruoli, sospensioni, e i client con cui i partner chiedono. Solo chi è responsabile d'area può usare queste operazioni; al resto del personale rispondono tutte con lo stesso rifiuto.",
  secrets:
    "Password temporanee e segreti sono detti una volta sola, da chi li crea, e non sono conservati da nessuna parte: chi li perde ne fa di nuovi. Nessun'altra risposta li contiene.",
  operations: {
    readLastSeen: "Quando ciascuno è stato qui l'ultima volta",
    inviteStaff: "Invita qualcuno: la sua scheda e il suo account in una volta",
    inviteStaffAgain: "Manda un nuovo accesso; quello di prima non apre più nulla",
    setRoles: "Dà e toglie ruoli; ciò che è tolto manca dalla richiesta successiva",
    setEmail: "Cambia l'indirizzo a cui arrivano e-mail e accesso",
    suspendStaff: "Chiude fuori qualcuno subito, in ogni pagina aperta",
    reinstateStaff: "Fa rientrare qualcuno",
    endWork: "Fissa l'ultimo giorno di lavoro, o lo toglie",
    createClient: "Crea il client di un partner; il suo segreto è detto solo ora",
    addSecret: "Crea un secondo segreto accanto al primo; è detto solo ora",
    removeSecret: "Toglie un segreto: da ora non apre nulla",
    setScopes: "Dice che cosa il client di un partner può chiedere",
    renewWebhookSecret: "Rifà il segreto che firma i webhook di un client; è detto solo ora",
  },
  fields: {
    on: "L'ultimo giorno; assente: nessuno è noto.",
    lastSeenAt: "Assente: mai.",
    temporaryPassword: "Da consegnare a mano, una volta sola; assente dove l'accesso è partito per e-mail.",
    secretId: "Dà un nome al segreto, per poterlo togliere.",
    secret: "Detto solo ora; assente in una richiesta ripetuta.",
    webhookSecret: "Detto solo ora; assente in una richiesta ripetuta.",
  },
};
