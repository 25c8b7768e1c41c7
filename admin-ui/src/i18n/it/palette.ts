/** Going to anything by a few letters. */
export const palette = {
  title: "Vai a…",
  hint: "Nucleo, persona, segnalazione, pagina…",
  found: "Trovati",
  nothing: "Niente con queste parole, tra ciò che puoi vedere.",
  page: "Pagina",
};
