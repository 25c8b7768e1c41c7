import { fileURLToPath } from "node:url";
import { RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { SiteHeaders } from "./site-headers.ts";

export interface AdminSiteProps {
  http: HttpApi;
  /** Other origins that the SPA calls. */
  connectSources: readonly string[];
  /** A name of one's own, with its certificate; without, CloudFront's. */
  siteDomain?: string | undefined;
  certificateArn?: string | undefined;
}

/** One origin for the SPA and both APIs, so that no answer ever needs CORS. */
export class AdminSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** Without a final slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { http, connectSources, siteDomain, certificateArn }: AdminSiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const responseHeadersPolicy = new SiteHeaders(this, "Headers", connectSources);
    const api: BehaviorOptions = {
      origin: new HttpOrigin(`${http.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      // Never redirected from http: the token would already have travelled in the clear.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy,
    };
    this.distribution = new Distribution(this, "Distribution", {
      comment: "Soglia",
      priceClass: PriceClass.PRICE_CLASS_100,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(siteDomain &&
        certificateArn && {
          domainNames: [siteDomain],
          certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        }),
      defaultRootObject: "index.html",
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy,
        functionAssociations: [{ function: this.fallback(), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: { "/api/*": api, "/partner/*": api },
    });
    this.acknowledge(Boolean(certificateArn));
    this.url = `https://${siteDomain ?? this.distribution.distributionDomainName}`;
  }

  /** Addresses inside the SPA are answered with its page; an API's own 404 stays a 404. */
  private fallback(): EdgeFunction {
    return new EdgeFunction(this, "Fallback", {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL("spa-fallback.js", import.meta.url)) }),
    });
  }

  private acknowledge(hasCertificate: boolean) {
    const noTrail = "Only the build's public files; a log would keep visitors' addresses and answer no question.";
    Validations.of(this.bucket).acknowledge({ id: "AwsSolutions-S1", reason: noTrail });
    Validations.of(this.distribution).acknowledge(
      { id: "AwsSolutions-CFR1", reason: "Staff also work from abroad; nothing opens without a second factor." },
      { id: "AwsSolutions-CFR2", reason: "The API is throttled and takes signed tokens only; a firewall costs more." },
      { id: "AwsSolutions-CFR3", reason: noTrail },
    );
    if (hasCertificate) return;
    Validations.of(this.distribution).acknowledge({
      id: "AwsSolutions-CFR4",
      reason: "CloudFront's own name fixes the lowest protocol; a deployment with siteDomain raises it to TLS 1.2.",
    });
  }
}
