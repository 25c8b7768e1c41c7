import { useLocation } from "react-admin";
import * as z from "zod";

/** Says to the page that is gone to that its dialog for something new is wanted at once. */
export const beginning = { begin: true };

const Begun = z.object({ begin: z.literal(true) });

/** Whether somebody came here to make something new. */
export const useBegun = (): boolean => Begun.safeParse(useLocation().state).success;
