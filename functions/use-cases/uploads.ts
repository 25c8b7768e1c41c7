/** Where what partners send lies: made of ids, so that no name of anybody is in an address or a log. */
export const documentKey = (partnerReferralId: string, documentId: string): string =>
  `partner/${partnerReferralId}/${documentId}`;
