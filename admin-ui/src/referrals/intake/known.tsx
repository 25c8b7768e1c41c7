import { Alert, Button, Link } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { LinkBase } from "react-admin";
import * as z from "zod";
import { useSpeech } from "../../i18n/language.ts";
import { useParts } from "../../parts.ts";
import { hasYear, type MemberDraft } from "./intake-values.ts";

const Answer = z.object({
  matches: z.array(z.object({ householdId: z.string(), code: z.string(), strength: z.enum(["sure", "likely"]) })),
  more: z.number(),
});

const PAUSE_MS = 500;
const FEWEST_LETTERS = 2;

const questionOf = (member: MemberDraft) => {
  const lastName = member.lastName.trim();
  if (lastName.length < FEWEST_LETTERS) return undefined;
  const [firstName, phone] = [member.firstName.trim(), member.phone.trim()];
  return {
    lastName,
    ...(firstName && { firstName }),
    ...(hasYear(member) && { birthYear: Number(member.birthYear) }),
    ...(phone && { phone }),
  };
};

const useAfterPause = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** Households that this member may belong to already, as far as the asker may know. A failure stays quiet. */
const useKnown = (member: MemberDraft) => {
  const { client } = useParts();
  const question = useAfterPause(JSON.stringify(questionOf(member) ?? null));
  return useQuery({
    queryKey: ["known", question],
    enabled: question !== "null",
    retry: false,
    gcTime: 0,
    queryFn: async () =>
      Answer.parse(await client.json("/households/known", { method: "POST", body: JSON.parse(question) })),
  }).data;
};

interface KnownProps {
  member: MemberDraft;
  /** The household that the referral is about already. */
  householdId: string | undefined;
  onUse: (householdId: string) => void;
}

/** Says quietly that somebody may be known, before the same household is written down twice. */
export const Known = ({ member, householdId, onUse }: KnownProps) => {
  const { t, count } = useSpeech();
  const known = useKnown(member);
  const matches = known?.matches.filter((match) => match.householdId !== householdId) ?? [];
  const more = known?.more ?? 0;
  if (matches.length === 0 && more === 0) return null;
  return (
    <Alert severity="info" sx={{ mt: 1, py: 0.25, alignItems: "center" }}>
      {matches.map(({ householdId: id, code, strength }) => (
        <span key={id}>
          {strength === "sure" ? t.referrals.knownSurely : t.referrals.knownMaybe}{" "}
          <Link component={LinkBase} to={`/households/${id}`} target="_blank">
            {code}
          </Link>
          <Button size="small" sx={{ mx: 1 }} onClick={() => onUse(id)}>
            {t.referrals.useHousehold}
          </Button>
        </span>
      ))}
      {more > 0 && count(t.referrals.knownElsewhere, more)}
    </Alert>
  );
};
