import { type App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { DataStack } from "./data-stack.ts";
import { IdentityStack } from "./identity-stack.ts";
import { ServiceStack } from "./service-stack.ts";
import { readSettings } from "./settings.ts";

/** The whole system on AWS: two stacks that must survive and one that can be made again. */
export const addSoglia = (app: App, siteFolder: string) => {
  const settings = readSettings(app);
  const env = { account: settings.account, region: settings.region };
  const data = new DataStack(app, "Soglia-Data", { env, ledgerDays: settings.ledgerDays });
  const identity = new IdentityStack(app, "Soglia-Identity", { env, domainPrefix: settings.domainPrefix });
  const { stores } = data;
  const service = new ServiceStack(app, "Soglia-Service", { env, stores, identity, settings, siteFolder });
  Tags.of(app).add("system", "soglia");
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, identity, service };
};
