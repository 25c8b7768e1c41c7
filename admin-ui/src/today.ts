import { useEffect, useState } from "react";
import { civilDateAt } from "#shared/dates";

/** The civil date in Europe/Rome, whatever zone the computer is set to. */
export const today = (): string => civilDateAt(new Date().toISOString());

const MINUTE = 60_000;

/** Today, also on a screen that stays open past midnight. */
export const useToday = (): string => {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const clock = setInterval(() => setDay(today()), MINUTE);
    return () => clearInterval(clock);
  }, []);
  return day;
};
