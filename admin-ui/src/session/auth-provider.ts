import type { AuthProvider } from "react-admin";
import type { Me } from "../api/me.ts";
import { isProblem } from "../api/problem.ts";
import type { Session } from "./session.ts";

/** What react-admin asks about the person, answered from a session that is open before react-admin starts. */
export const authProviderFor = (session: Session, me: Me): AuthProvider => ({
  async login() {
    await session.signIn(location.hash);
  },
  async logout() {
    await session.signOut();
    // The browser is leaving: no page of our own between here and the provider.
    return false;
  },
  async checkAuth() {
    if (!(await session.token())) await session.signIn(location.hash);
  },
  async checkError(error) {
    if (isProblem(error) && error.status === 401) await session.signIn(location.hash);
  },
  getIdentity: async () => ({ id: me.username, fullName: me.name }),
  getPermissions: async () => me.roles,
});
