import type { Referral } from "#shared/resources/referral";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Facts } from "./facts.tsx";

/** Who asks for what, and from when. */
export const RequestCard = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  return (
    <Section title={t.referrals.request}>
      <Facts
        referral={referral}
        names={["referringServiceId", "referringContact", "receivedOn", "neededFrom", "requestedUnitId", "needs"]}
        whenSaid={[
          "payerId",
          "filterOwnerId",
          "waitingSince",
          "priority",
          "entryOn",
          "informationDueOn",
          "partnerReference",
          "resources",
          "informationAsked",
          "decision",
        ]}
      />
    </Section>
  );
};
