/** Colours of one mode. Text on its surface keeps 4.5 : 1, marks and borders of controls 3 : 1. */
export interface Colours {
  ground: string;
  paper: string;
  sunk: string;
  line: string;
  controlLine: string;
  ink: string;
  inkSoft: string;
  wall: string;
  wallDeep: string;
  onWall: string;
  wallTint: string;
  light: string;
  onLight: string;
  bad: string;
  badTint: string;
  warn: string;
  warnTint: string;
  ok: string;
  okTint: string;
  note: string;
  noteTint: string;
}

/** Plaster and pine: a house front in daylight, warm light behind the door. */
export const day: Colours = {
  ground: "#f6f4ef",
  paper: "#ffffff",
  sunk: "#efece4",
  line: "#dfdace",
  controlLine: "#8d897e",
  ink: "#1c2523",
  inkSoft: "#53605d",
  wall: "#1d5a53",
  wallDeep: "#123f3a",
  onWall: "#ffffff",
  wallTint: "#e1eeeb",
  light: "#b0481f",
  onLight: "#ffffff",
  bad: "#a3271d",
  badTint: "#fbe9e6",
  warn: "#7d5200",
  warnTint: "#fbf0d9",
  ok: "#23663a",
  okTint: "#e5f2e8",
  note: "#1f5580",
  noteTint: "#e6f0f8",
};

/** The same house at night. */
export const night: Colours = {
  ground: "#131918",
  paper: "#1b2322",
  sunk: "#232d2b",
  line: "#36423f",
  controlLine: "#7d8a86",
  ink: "#e9edea",
  inkSoft: "#a9b6b2",
  wall: "#8fcfc4",
  wallDeep: "#b4e0d8",
  onWall: "#0b2320",
  wallTint: "#213c38",
  light: "#e8a07c",
  onLight: "#2c1206",
  bad: "#f4a59c",
  badTint: "#3f2220",
  warn: "#e9c27a",
  warnTint: "#3a2f18",
  ok: "#93cfa2",
  okTint: "#1f3626",
  note: "#98c5ec",
  noteTint: "#1e3242",
};
