import { CfnOutput, type Environment, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { AccessTrail } from "./access-trail.ts";
import { AdminSite } from "./admin-site.ts";
import { Api } from "./api.ts";
import type { Stores } from "./data-stack.ts";
import { Functions } from "./functions.ts";
import type { IdentityStack } from "./identity-stack.ts";
import { LedgerStream } from "./ledger-stream.ts";
import { OwnKey } from "./own-key.ts";
import { Routes } from "./routes.ts";
import { Schedules } from "./schedules.ts";
import type { Settings } from "./settings.ts";
import { SiteFiles } from "./site-files.ts";
import { StaffClient } from "./staff-client.ts";
import { StreamConsumer } from "./stream-consumer.ts";
import { Watch } from "./watch.ts";

export interface ServiceStackProps {
  env: Environment;
  stores: Stores;
  identity: IdentityStack;
  settings: Settings;
  siteFolder: string;
}

interface Upkeep {
  http: HttpApi;
  functions: Functions;
  stores: Stores;
  encryptionKey: OwnKey;
  email: string;
}

/** Everything that runs and holds nothing: it can be torn down and made again. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { env, stores, identity, settings, siteFolder }: ServiceStackProps) {
    super(scope, id, { env, description: "Soglia: functions, API, site, schedules and alarms" });
    const { pool, issuer, signInOrigin, tokenUrl } = identity;
    const encryptionKey = new OwnKey(this, "Key", {
      description: "Encrypts Soglia's logs and alarms",
      removalPolicy: RemovalPolicy.DESTROY,
    }).openToLogs();

    const { http } = new Api(this, "Api", encryptionKey);
    const site = new AdminSite(this, "Site", {
      http,
      connectSources: [signInOrigin, new URL(issuer).origin],
      ...settings,
    });
    const functions = new Functions(this, "Functions", {
      stores,
      pool,
      issuer,
      tokenUrl,
      siteUrl: site.url,
      mail: settings,
      encryptionKey,
    });
    const { client: staffClient } = new StaffClient(this, "StaffClient", { pool, siteUrl: site.url });
    new Routes(this, "Routes", { http, functions, pool, staffClient });
    new SiteFiles(this, "SiteFiles", {
      site,
      folder: siteFolder,
      config: { issuer, clientId: staffClient.userPoolClientId, scope: "openid profile" },
      encryptionKey,
    });
    this.keepUp({ http, functions, stores, encryptionKey, email: settings.alarmEmail });
    new CfnOutput(this, "SiteAddress", { value: site.url });
    for (const name of ["Projections", "CapacityReport"] as const)
      new CfnOutput(this, `${name}Name`, { value: functions.handler(name).functionName });
  }

  /** What happens without anybody asking, and who is told when it stops. */
  private keepUp({ http, functions, stores: { table }, encryptionKey, email }: Upkeep) {
    const projections = new StreamConsumer(this, "Stream", { table, handler: functions.handler("Projections") });
    const ledger = new LedgerStream(this, "LedgerStream", { table, ledger: functions.named("Ledger") });
    const trail = new AccessTrail(this, "AccessTrail", functions);
    const schedules = new Schedules(this, "Schedules", functions);
    new Watch(this, "Watch", {
      email,
      http,
      functions,
      scheduleGroup: schedules.group,
      deadLetters: {
        stream: projections.deadLetters,
        ledger: ledger.deadLetters,
        accessTrail: trail.deadLetters,
        schedules: schedules.deadLetters,
      },
      worries: { ...ledger.worries, ...trail.worries },
      encryptionKey,
    });
  }
}
