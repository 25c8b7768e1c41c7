import type { Role } from "#shared/access";
import type { Language } from "#shared/words/sentence";
import type { FirstPasswordProblem } from "./first-password.ts";

const it = {
  title: "Accedi",
  lead: "Entra in Soglia con il tuo nome utente.",
  username: "Nome utente",
  password: "Password",
  signIn: "Accedi",
  error: "Errore",
  wrong: "Nome utente o password non corretti. Controlla maiuscole e trattini, poi riprova.",
  missing: "Scrivi il nome utente e la password.",
  wait: "Troppi tentativi sbagliati. Aspetta %{seconds} secondi, poi riprova.",
  suspended: "Il tuo accesso è sospeso. Se pensi che sia un errore, chiedi alla responsabile d'area di riattivarlo.",
  invitationOver: "La password temporanea è scaduta. Chiedi alla responsabile d'area di invitarti di nuovo.",
  newTitle: "Scegli la tua password",
  newLead: "La password temporanea vale una volta sola. Da ora in poi entri con quella che scegli qui.",
  newPassword: "Nuova password",
  newAgain: "Nuova password, ancora una volta",
  newRule: "Almeno 14 caratteri, con una minuscola, una maiuscola, una cifra e un segno come - o !.",
  newConfirm: "Salva ed entra",
  newProblems: {
    weak: "La password è troppo semplice. Rileggi la regola qui sotto e scegline un'altra.",
    different: "Le due password non sono uguali. Scrivile di nuovo.",
    same: "È ancora la password temporanea. Scegline una che conosci solo tu.",
  } satisfies Record<FirstPasswordProblem, string>,
  demoTitle: "Persone di prova",
  demoLead:
    "Qui ci sono solo dati inventati. Scegli una persona: la sua password è scritta nel terminale in cui hai avviato Soglia.",
  expiredTitle: "Questa pagina è scaduta",
  expired: "È rimasta aperta troppo a lungo, o Soglia è stata riavviata. Ricomincia dalla pagina iniziale.",
  failedTitle: "Accesso non riuscito",
  failed: "La richiesta di accesso non è valida. Ricomincia dalla pagina iniziale.",
  home: "Vai alla pagina iniziale",
  roles: {
    coordinator: "coordinatrice",
    educator: "educatrice/educatore",
    "area-manager": "responsabile d'area",
    administration: "amministrazione",
  } satisfies Record<Role, string>,
};

export type SignInWords = typeof it;

const en: SignInWords = {
  title: "Sign in",
  lead: "Enter Soglia with your user name.",
  username: "User name",
  password: "Password",
  signIn: "Sign in",
  error: "Error",
  wrong: "Wrong user name or password. Check capitals and hyphens, then try again.",
  missing: "Enter the user name and the password.",
  wait: "Too many wrong attempts. Wait %{seconds} seconds, then try again.",
  suspended: "Your access is suspended. If you think this is a mistake, ask the area manager to reinstate it.",
  invitationOver: "The temporary password has expired. Ask the area manager to invite you again.",
  newTitle: "Choose your password",
  newLead: "The temporary password counts once only. From now on you sign in with the one you choose here.",
  newPassword: "New password",
  newAgain: "New password, once more",
  newRule: "At least 14 characters, with a small letter, a capital, a digit and a sign such as - or !.",
  newConfirm: "Save and enter",
  newProblems: {
    weak: "The password is too simple. Read the rule below and choose another.",
    different: "The two passwords are not the same. Enter them again.",
    same: "That is still the temporary password. Choose one that only you know.",
  },
  demoTitle: "Demo people",
  demoLead:
    "Everything here is invented. Choose a person: the password is printed in the terminal where you started Soglia.",
  expiredTitle: "This page has expired",
  expired: "It was left open too long, or Soglia was restarted. Begin again from the start page.",
  failedTitle: "Signing in did not work",
  failed: "The sign-in request is not valid. Begin again from the start page.",
  home: "Go to the start page",
  roles: {
    coordinator: "coordinator",
    educator: "educator",
    "area-manager": "area manager",
    administration: "administration",
  },
};

const words: Record<Language, SignInWords> = { it, en };

/** The words of the provider's own pages. In the cloud Cognito brings its own. */
export const signInWords = (language: Language): SignInWords => words[language];
