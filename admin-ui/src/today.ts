import { useEffect, useState } from "react";
import { civilDateAt } from "#shared/dates";

/** Milliseconds by which the server's clock is ahead of this computer's, which may be set to anything. */
let ahead = 0;

/** Takes the time from an answer's `Date` header; seconds are as fine as it gets. */
export const hearTime = (dateHeader: string | null): void => {
  const told = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (!Number.isNaN(told)) ahead = told - Date.now();
};

/** Milliseconds since the epoch by the server's clock. */
export const now = (): number => Date.now() + ahead;

/** The civil date in Europe/Rome by the server's clock, whatever zone and day the computer is set to. */
export const today = (): string => civilDateAt(new Date(Date.now() + ahead).toISOString());

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
