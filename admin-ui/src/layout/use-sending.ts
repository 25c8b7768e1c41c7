import { type FormEvent, useState } from "react";
import { isProblem, type Problem } from "../api/problem.ts";

/** A form on its way to the server: what it is doing, and why it was not taken. */
export interface Sending {
  problem: Problem | undefined;
  isSending: boolean;
  /** For the form's submit, or for a button besides. */
  send: (event?: FormEvent) => void;
}

/**
 * Sends once at a time; a refusal stays in sight and nothing that was typed is lost. Where `asked` is given, a refusal
 * is about that very value and goes as soon as something else is being asked. Anything else is a bug and goes up.
 */
export const useSending = (save: () => Promise<unknown>, asked?: unknown): Sending => {
  const [refused, setRefused] = useState<{ problem: Problem; asked: unknown }>();
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    try {
      await save();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused({ problem: error, asked });
    } finally {
      setSending(false);
    }
  };
  return {
    problem: refused && refused.asked === asked ? refused.problem : undefined,
    isSending,
    send: (event) => {
      event?.preventDefault();
      if (!isSending) void send();
    },
  };
};
