import { useEffect, useState } from "react";

/** A pause in typing this long asks the server, in milliseconds. */
const PAUSE_MS = 300;

/** A value once it has stopped changing for a moment. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
