export type Role = "coordinator" | "educator" | "area-manager" | "administration";
export const roles: readonly Role[] = ["coordinator", "educator", "area-manager", "administration"];
