import { CfnOutput, type Environment, Stack } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { AdminSite } from "./admin-site.ts";
import { Api } from "./api.ts";
import { Functions } from "./functions.ts";
import type { IdentityStack } from "./identity-stack.ts";
import { Routes } from "./routes.ts";
import { Schedules } from "./schedules.ts";
import type { Settings } from "./settings.ts";
import { SiteFiles } from "./site-files.ts";
import { StaffClient } from "./staff-client.ts";
import { StreamConsumer } from "./stream-consumer.ts";
import { Watch } from "./watch.ts";

export interface ServiceStackProps {
  env: Environment;
  table: ITableV2;
  identity: IdentityStack;
  settings: Settings;
  siteFolder: string;
}

/** Everything that runs and holds nothing: it can be torn down and made again. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { env, table, identity, settings, siteFolder }: ServiceStackProps) {
    super(scope, id, { env, description: "Soglia: functions, API, site, schedules and alarms" });
    const { pool, partnerClients, signInOrigin, tokenUrl } = identity;
    const poolOrigin = `https://cognito-idp.${env.region}.amazonaws.com`;

    const { http } = new Api(this, "Api");
    const site = new AdminSite(this, "Site", { http, connectSources: [signInOrigin, poolOrigin], ...settings });
    const functions = new Functions(this, "Functions", {
      table,
      partnerClients: Object.fromEntries([...partnerClients].map(([name, client]) => [client.userPoolClientId, name])),
      tokenUrl,
      siteUrl: site.url,
      mail: settings,
    });
    const { client } = new StaffClient(this, "StaffClient", { pool, siteUrl: site.url });
    new Routes(this, "Routes", {
      http,
      functions,
      pool,
      staffClient: client,
      partnerClients: [...partnerClients.values()],
    });
    new SiteFiles(this, "SiteFiles", {
      site,
      folder: siteFolder,
      config: {
        issuer: `${poolOrigin}/${pool.userPoolId}`,
        clientId: client.userPoolClientId,
        scope: "openid profile",
      },
    });

    const stream = new StreamConsumer(this, "Stream", { table, projections: functions.projections });
    const schedules = new Schedules(this, "Schedules", {
      targets: {
        "capacity-report": functions.capacityReport,
        projections: functions.projections,
        "daily-digest": functions.dailyDigest,
      },
    });
    new Watch(this, "Watch", {
      email: settings.alarmEmail,
      http,
      functions,
      scheduleGroup: schedules.group,
      deadLetters: { stream: stream.deadLetters, schedules: schedules.deadLetters },
    });
    new CfnOutput(this, "SiteAddress", { value: site.url });
    new CfnOutput(this, "ProjectionsName", { value: functions.projections.functionName });
    new CfnOutput(this, "CapacityReportName", { value: functions.capacityReport.functionName });
  }
}
