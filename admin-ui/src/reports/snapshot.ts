import type { CapacityReport } from "#shared/resources/capacity-report";
import type { CapacityReport as Figures } from "#shared/rules/capacity-report";

/** The figures of a frozen report. The server froze exactly what the shared rule had built. */
export const figuresOf = ({ snapshot }: CapacityReport): Figures => snapshot as unknown as Figures;
