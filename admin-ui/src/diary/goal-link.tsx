import FlagOutlined from "@mui/icons-material/FlagOutlined";
import { Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Plan } from "#shared/resources/plan";
import { useRecords } from "../data/use-records.ts";

interface GoalLinkProps {
  planId: string | undefined;
  goalId: string | undefined;
}

/** The goal that an entry serves, on the way to its page. */
export const GoalLink = ({ planId, goalId }: GoalLinkProps) => {
  const plans = useRecords(Plan);
  if (planId === undefined || goalId === undefined) return null;
  const goal = plans.find(({ id }) => id === planId)?.goals?.find(({ id }) => id === goalId);
  return (
    <Typography variant="body2" sx={{ display: "flex", gap: 0.5, alignItems: "baseline", mt: 0.25, minWidth: 0 }}>
      <FlagOutlined aria-hidden sx={{ fontSize: "0.95rem", color: "text.secondary", transform: "translateY(2px)" }} />
      <Link component={LinkBase} to={`/plans/${planId}/goals/${goalId}`} sx={{ overflowWrap: "anywhere", minWidth: 0 }}>
        {goal?.text ?? "…"}
      </Link>
    </Typography>
  );
};
