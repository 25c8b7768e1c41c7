/** What is done with a referral on its page. */
export const referrals = {
  move: "Porta a",
  closeTitle: "Chiudi %{number}: %{status}",
  close: "Chiudi la segnalazione",
};
