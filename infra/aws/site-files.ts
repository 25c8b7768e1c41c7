import { existsSync } from "node:fs";
import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import type { AdminSite } from "./admin-site.ts";

export interface SiteFilesProps {
  site: AdminSite;
  /** The folder that the build of the SPA wrote. */
  folder: string;
  /** What the SPA reads at start: where and as whom to sign in. */
  config: { issuer: string; clientId: string; scope: string };
  /** For the uploader's log. */
  encryptionKey: IKey;
}

/** Puts the built SPA behind the site. Names under assets/ carry a hash: they may be kept for ever, the rest never. */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { site, folder, config, encryptionKey }: SiteFilesProps) {
    super(scope, id);
    if (!existsSync(`${folder}/index.html`)) {
      Validations.of(this).addError("soglia:site-not-built", `${folder} holds no built SPA: run npm run build first.`);
      return;
    }
    const files = Source.asset(folder);
    const logGroup = new LogGroup(this, "Log", {
      encryptionKey,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const assets = new BucketDeployment(this, "Assets", {
      sources: [files],
      destinationBucket: site.bucket,
      exclude: ["*"],
      include: ["assets/*"],
      cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      // A page that is still open asks for the assets it was built with.
      prune: false,
      logGroup,
    });
    const pages = new BucketDeployment(this, "Pages", {
      sources: [files, Source.jsonData("config.json", config)],
      destinationBucket: site.bucket,
      exclude: ["assets/*"],
      cacheControl: [CacheControl.noCache()],
      distribution: site.distribution,
      distributionPaths: ["/*"],
      logGroup,
    });
    pages.node.addDependency(assets);
    this.acknowledgeUploader(pages, site);
  }

  /** CDK's own function does the uploading; its runtime and its grants are CDK's. */
  private acknowledgeUploader({ handlerRole }: BucketDeployment, { bucket }: AdminSite) {
    const stack = Stack.of(this);
    const bootstrapBucket = `arn:aws:s3:::cdk-hnb659fds-assets-${stack.account}-${stack.region}`;
    const siteBucket = `<${stack.resolve(bucket.bucketArn)["Fn::GetAtt"].join(".")}>`;
    const reason = "CDK's uploader runs at deploy time only; it touches the build's files and the site's bucket.";
    const wildcards = [
      ...["GetBucket", "GetObject", "List", "Abort", "DeleteObject"].map((action) => `Action::s3:${action}*`),
      `Resource::${bootstrapBucket}/*`,
      `Resource::${siteBucket}/*`,
      "Resource::*",
    ];
    Validations.of(handlerRole).acknowledge(
      {
        id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
        reason,
      },
      ...wildcards.map((finding) => ({ id: `AwsSolutions-IAM5[${finding}]`, reason })),
    );
    const uploader = handlerRole.node.scope;
    if (uploader) Validations.of(uploader).acknowledge({ id: "AwsSolutions-L1", reason });
  }
}
