import type { Provider } from "oidc-provider";

/**
 * Ends the session of whoever was signed in before, where somebody else signs in now. The provider alone would send her
 * through a page that needs a script.
 */
export const leaveToAnother = async (provider: Provider, uid: string, username: string): Promise<void> => {
  const interaction = await provider.Interaction.find(uid);
  const { session } = interaction ?? {};
  if (!interaction || !session || session.accountId === username) return;
  const before = await provider.Session.findByUid(session.uid);
  await before?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1_000));
};
