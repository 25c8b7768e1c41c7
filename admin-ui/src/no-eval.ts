import * as z from "zod";

// The pages may not evaluate text as code (Content-Security-Policy), and zod would try to. A schema decides when it is
// made, so this has to be imported before any other module of ours.
z.config({ jitless: true });
