import type { System } from "./system.ts";

const widthOf = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));

const peopleTable = ({ people }: System): string[] => {
  const [names, passwords] = [people.map(({ username }) => username), people.map(({ password }) => password)];
  return people.map(
    ({ username, name, password }) =>
      `  ${username.padEnd(widthOf(names))}  ${password.padEnd(widthOf(passwords))}  ${name}`,
  );
};

/** What the person at the terminal needs to begin. */
export const greeting = (system: System): string => {
  const [[client, secret] = ["", ""]] = Object.entries(system.partnerSecrets);
  return [
    "",
    `Soglia answers at ${system.address}`,
    "",
    "Sign in as one of these; the passwords belong to this data folder:",
    "",
    ...peopleTable(system),
    "",
    `The partner's client is ${client}, its secret ${secret}`,
    `Its API is described at ${system.address}/partner/v1/docs`,
    "",
    "In another terminal, a token for curl:",
    "",
    `  curl -H "authorization: Bearer $(npm run -s token -- coordinator)" ${system.address}/api/me`,
    `  curl -H "authorization: Bearer $(npm run -s token -- ${client})" ${system.address}/partner/v1/capacity`,
    "",
    "Stop with Ctrl+C.",
    "",
  ].join("\n");
};
