import { tableFromEnvironment } from "#functions/db/client";
import { directoryFromEnvironment } from "#functions/directory/cognito";
import { createAccountClosing } from "./account-closing.ts";

export const handler = createAccountClosing({ table: tableFromEnvironment(), directory: directoryFromEnvironment() });
