export const digest = {
  subject: "Soglia: %{count} to do, %{overdue} overdue",
  subjectInTime: "Soglia: %{count} to do",
  greeting: "Good morning,",
  opening: "this is what is overdue or due soon among what you follow, as of %{date}.",
  overdue: "Overdue",
  soon: "Soon",
  line: "%{about}: %{what}, %{date}",
  lineAlone: "%{what}, %{date}",
  open: "Open Soglia",
  footer:
    "This message contains no names: open Soglia to see who it is about. It comes on working days, only when there is something to do.",
};
