import { beforeAll, describe, expect, it } from "vitest";
import { loadSecrets, type Secrets } from "#infra/local/identity/secrets";
import { newFolder } from "../scratch.ts";
import { atTheDoorOf, type DoorOptions, followed } from "./at-the-door.ts";

let secrets: Secrets;

beforeAll(async () => {
  const folder = newFolder();
  secrets = await loadSecrets(`${folder.path}/secrets.json`);
  folder.remove();
});

const atTheDoor = (options?: DoorOptions) => atTheDoorOf(secrets, options);

describe("the sign-in page", () => {
  it("speaks Italian first, and what the browser or the pages ask for", async () => {
    const { visit, door } = await atTheDoor();
    const french = await (await visit(door, { headers: { "accept-language": "fr" } })).text();
    const english = await (await visit(door, { headers: { "accept-language": "en-GB" } })).text();
    const chosen = await atTheDoor({ locales: "en it" });
    const asked = await (await chosen.visit(chosen.door, { headers: { "accept-language": "it" } })).text();

    expect(french).toContain('<html lang="it">');
    expect(french).toContain("<h1>Accedi</h1>");
    for (const page of [english, asked]) {
      expect(page).toContain('<html lang="en">');
      expect(page).toContain("<h1>Sign in</h1>");
    }
  });

  it("has labelled fields that password managers know, and no script", async () => {
    const { visit, door } = await atTheDoor();

    const page = await (await visit(door)).text();

    expect(page).toMatch(/<label>Nome utente<input[^>]* autocomplete="username"/);
    expect(page).toMatch(/<label>Password<input[^>]* autocomplete="current-password"/);
    expect(page).not.toMatch(/<script|javascript:| on\w+=/i);
  });

  it("names the people only where everything is invented, and never a password", async () => {
    const demo = await atTheDoor();
    const real = await atTheDoor({ demo: false });

    const [named, unnamed] = [await (await demo.visit(demo.door)).text(), await (await real.visit(real.door)).text()];

    expect(named).toContain('href="?username=educator-3"');
    expect(unnamed).not.toContain("educator");
    for (const password of Object.values(secrets.passwords)) expect(named).not.toContain(password);
  });

  it("writes in the name of a person who was chosen, and nothing that could be a page", async () => {
    const { visit, door } = await atTheDoor();

    const chosen = await (await visit(`${door}?username=educator-3`)).text();
    const nasty = await (await visit(`${door}?username=%22%3E%3Cscript%3E`)).text();

    expect(chosen).toContain('value="educator-3"');
    expect(nasty).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});

describe("whoever signs in", () => {
  it("comes back to the pages with a code", async () => {
    const { visit, enter, origin } = await atTheDoor();

    const back = await followed(visit, await enter(" Coordinator ", secrets.passwords.coordinator ?? ""));

    expect(back).toMatch(new RegExp(`^${origin}/auth-callback\\?code=[\\w-]+&state=s`));
  });

  it("is not asked again while the session lasts", async () => {
    const { visit, enter, authorise, origin } = await atTheDoor();
    await followed(visit, await enter("coordinator", secrets.passwords.coordinator ?? ""));

    const again = await authorise();

    expect(again.headers.get("location")).toContain(`${origin}/auth-callback?code=`);
  });

  it("is asked again after signing out, and comes back to the start", async () => {
    const { visit, enter, authorise, origin } = await atTheDoor();
    await followed(visit, await enter("coordinator", secrets.passwords.coordinator ?? ""));
    const query = new URLSearchParams({ client_id: "admin-ui", post_logout_redirect_uri: `${origin}/` });

    const out = await visit(`/identity/session/end?${query}`);
    const again = await authorise();

    expect([out.status, out.headers.get("location")]).toEqual([303, `${origin}/`]);
    expect(again.headers.get("location")).toContain("/identity/interaction/");
  });

  it("is let out also without a session, but to no other site", async () => {
    const { visit, origin } = await atTheDoor();
    const to = (address: string) =>
      visit(
        `/identity/session/end?${new URLSearchParams({ client_id: "admin-ui", post_logout_redirect_uri: address })}`,
      );

    expect((await to(`${origin}/`)).headers.get("location")).toBe(`${origin}/`);
    expect((await to("https://elsewhere.example/")).status).toBe(400);
    expect((await visit("/identity/session/end")).headers.get("location")).toBe("/");
  });
});

describe("whoever does not know the password", () => {
  it("is told what to check, alike for a name that nobody has", async () => {
    const { enter } = await atTheDoor();

    const wrong = await enter("coordinator", "wrong");
    const nobody = await enter("nobody", "wrong");
    const inherited = await enter("constructor", "wrong");

    for (const answer of [wrong, nobody, inherited]) {
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/<title>Errore: Accedi.*role="alert">Nome utente o password non corretti/s);
    }
  });

  it("is told when something is missing", async () => {
    const { enter } = await atTheDoor();

    expect(await (await enter("", "")).text()).toContain("Scrivi il nome utente e la password.");
    expect(await (await enter("coordinator", "")).text()).toContain("Scrivi il nome utente e la password.");
  });

  it("has to wait after some tries, even with the right one, and only for that name", async () => {
    const { enter } = await atTheDoor();
    for (let n = 0; n < 3; n += 1) await enter("coordinator", "wrong");

    const right = await enter("coordinator", secrets.passwords.coordinator ?? "");
    const other = await enter("educator", secrets.passwords.educator ?? "");

    expect(right.status).toBe(429);
    expect(right.headers.get("retry-after")).toBe("1");
    expect(await right.text()).toContain("Aspetta 1 secondi");
    expect(other.status).toBe(303);
  });
});

describe("a browser in which somebody has signed in before", () => {
  /** One who has signed in and left, and a stranger's, with as many wrong passwords in her name as it takes. */
  const aKnownBrowser = async () => {
    const { authorise, visit, enter, jar } = await atTheDoor({ patience: { clock: () => 0 } });
    const tryAs = async (username: string, password: string) => {
      const door = (await authorise({ prompt: "login" })).headers.get("location") ?? "";
      return visit(door, { method: "POST", body: new URLSearchParams({ username, password }) });
    };
    const first = await enter("coordinator", secrets.passwords.coordinator ?? "");
    await followed(visit, first);
    const hers = [...jar];
    jar.clear();
    for (let n = 0; n < 3; n += 1) await tryAs("coordinator", "wrong");
    for (let n = 0; n < 9; n += 1) await tryAs(`name-${n}`, "wrong");
    const open = () => {
      jar.clear();
      for (const [name, value] of hers) jar.set(name, value);
    };
    return { tryAs, open, first, jar };
  };

  it("lets her in whatever others try in her name, from her very address", async () => {
    const { tryAs, open } = await aKnownBrowser();
    const right = secrets.passwords.coordinator ?? "";

    const elsewhere = await tryAs("coordinator", right);
    open();

    expect(elsewhere.status).toBe(429);
    expect((await tryAs("coordinator", right)).status).toBe(303);
  });

  it("makes whoever guesses there wait like everybody, and helps under no other name", async () => {
    const { tryAs, open } = await aKnownBrowser();
    open();

    expect((await tryAs("educator", secrets.passwords.educator ?? "")).status).toBe(429);
    for (let n = 0; n < 3; n += 1) expect((await tryAs("coordinator", "wrong")).status).toBe(422);
    expect((await tryAs("coordinator", secrets.passwords.coordinator ?? "")).status).toBe(429);
  });

  it("is known by a mark that names nobody and that no script can read", async () => {
    const { first, jar, open, tryAs } = await aKnownBrowser();
    const [mark = ""] = first.headers.getSetCookie().filter((line) => line.startsWith("soglia_known_"));

    expect(mark).toMatch(/^soglia_known_[\w-]+=[\w-]+; path=\/identity; max-age=\d+; httponly; samesite=lax$/);
    expect(mark).not.toContain("coordinator");

    open();
    for (const name of [...jar.keys()].filter((one) => one.startsWith("soglia_known_"))) jar.set(name, "x");
    expect((await tryAs("coordinator", secrets.passwords.coordinator ?? "")).status).toBe(429);
  });
});

describe("a sign-in that cannot be", () => {
  it("says that the page has expired where nobody is waiting for it", async () => {
    const { visit, origin, jar } = await atTheDoor();
    jar.clear();

    const answer = await visit("/identity/interaction/long-ago");

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Questa pagina è scaduta");
    expect((await fetch(`${origin}/identity/interaction/long-ago`, { method: "POST", body: "x" })).status).toBe(400);
  });

  it.each([
    ["client_id", "somebody"],
    ["redirect_uri", "https://elsewhere.example/"],
  ])("goes nowhere with a wrong %s, and says so on a page of ours", async (name, value) => {
    const { authorise } = await atTheDoor();

    const answer = await authorise({ [name]: value }, "text/html");

    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
    expect(await answer.text()).toContain("<h1>Accesso non riuscito</h1>");
  });

  it("needs PKCE", async () => {
    const { authorise } = await atTheDoor();

    const answer = await authorise({ code_challenge: "", code_challenge_method: "" });

    expect(answer.headers.get("location")).toContain("error=invalid_request");
  });
});
