import { type FormEvent, useState } from "react";
import { isProblem, type Problem } from "../api/problem.ts";

/** A form on its way to the server: what it is doing, and why it was not taken. */
export interface Sending {
  problem: Problem | undefined;
  isSending: boolean;
  /** For the form's submit, or for a button besides. */
  send: (event?: FormEvent) => void;
  /** Forgets why it was not taken, once something has been changed. */
  forget: () => void;
}

/** Sends once at a time; a refusal stays in sight and nothing that was typed is lost. Anything else is a bug and goes up. */
export const useSending = (save: () => Promise<unknown>): Sending => {
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    try {
      await save();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return {
    problem,
    isSending,
    send: (event) => {
      event?.preventDefault();
      if (!isSending) void send();
    },
    forget: () => setProblem(undefined),
  };
};
