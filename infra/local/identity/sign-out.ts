import type { KoaContextWithOIDC, Provider } from "oidc-provider";

type Middleware = (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void>;

/** Ends the session and everything that was issued in it. */
const leave = async (ctx: KoaContextWithOIDC, provider: Provider): Promise<void> => {
  const { session } = ctx.oidc;
  for (const { grantId } of Object.values(session?.authorizations ?? {})) {
    if (!grantId) continue;
    await provider.AccessToken.revokeByGrantId(grantId);
    await provider.RefreshToken.revokeByGrantId(grantId);
    await (await provider.Grant.find(grantId))?.destroy();
  }
  await session?.destroy();
  ctx.cookies.set(provider.cookieName("session"), null, { path: "/identity" });
};

/**
 * Signs out at once, as Cognito does. The provider alone would ask again on a page of its own, and send whoever has no
 * session any more through a page that needs a script.
 */
export const signOutAtOnce =
  (provider: Provider): Middleware =>
  async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== "end_session" || ctx.status !== 200) return;
    const { post_logout_redirect_uri: returnTo } = ctx.oidc.params ?? {};
    await leave(ctx, provider);
    ctx.status = 303;
    ctx.redirect(typeof returnTo === "string" ? returnTo : "/");
  };
