import { fileURLToPath } from "node:url";
import { App } from "aws-cdk-lib";
import { addSoglia } from "./soglia.ts";

addSoglia(new App(), fileURLToPath(new URL("../../admin-ui/dist", import.meta.url)));
