export const referrals = {
  move: "Move to",
  closeTitle: "Close %{number}: %{status}",
  close: "Close the referral",
};
