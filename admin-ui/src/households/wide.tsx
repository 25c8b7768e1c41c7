import { type ReactNode, useEffect } from "react";

interface WideProps {
  /** Reads the whole collections until the answer is called. */
  widen: () => () => void;
  children: ReactNode;
}

/** A part of the page that may name any record, and finds them all. */
export const Wide = ({ widen, children }: WideProps) => {
  useEffect(() => widen(), [widen]);
  return children;
};
