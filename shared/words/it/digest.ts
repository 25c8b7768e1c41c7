/** The e-mail of the morning. It says codes and days, never who somebody is. */
export const digest = {
  subject: "Soglia: %{count} da fare, %{overdue} in ritardo",
  subjectInTime: "Soglia: %{count} da fare",
  greeting: "Buongiorno,",
  opening: "ecco che cosa è in ritardo o in scadenza tra ciò che segui, al %{date}.",
  overdue: "In ritardo",
  soon: "Presto",
  line: "%{about}: %{what}, %{date}",
  lineAlone: "%{what}, %{date}",
  open: "Apri Soglia",
  footer:
    "Questo messaggio non contiene nomi: apri Soglia per sapere di chi si parla. Arriva nei giorni lavorativi, solo quando c'è qualcosa da fare.",
};
