import * as z from "zod";

const Settings = z.object({ issuer: z.url(), clientId: z.string().min(1), scope: z.string().min(1) });
export type SignInSettings = z.infer<typeof Settings>;

/**
 * Where and as whom to sign in; each installation serves its own `/config.json`.
 * @throws when the file cannot be fetched or does not say it
 */
export const readSettings = async (): Promise<SignInSettings> => {
  const answer = await fetch("/config.json", { cache: "no-cache" });
  if (!answer.ok) throw new Error(`/config.json answers ${answer.status}.`);
  return Settings.parse(await answer.json());
};
