import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { webHeaders } from "#infra/web-headers";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { service } = synthesise();
const theOnly = (type: string) => Object.values(propertiesOf(service, type))[0];
const { DistributionConfig } = theOnly("AWS::CloudFront::Distribution");
const signIn = "https://soglia-rehearsal.auth.eu-south-1.amazoncognito.com";
const pool = "https://cognito-idp.eu-south-1.amazonaws.com";

describe("the fallback to the SPA's page", () => {
  const { FunctionCode } = theOnly("AWS::CloudFront::Function");
  const served = (uri: string) => runInNewContext(`${FunctionCode}; handler({ request: { uri } }).uri`, { uri });

  it.each([
    ["/", "/index.html"],
    ["/households/hh_01", "/index.html"],
    ["/auth-callback", "/index.html"],
    ["/assets/index-4f1d.js", "/assets/index-4f1d.js"],
    ["/config.json", "/config.json"],
  ])("answers %s with %s", (asked, answered) => {
    expect(served(asked)).toBe(answered);
  });

  it("stands before the files only, so that an API's 404 stays one", () => {
    expect(DistributionConfig.DefaultCacheBehavior.FunctionAssociations).toHaveLength(1);
    for (const behavior of DistributionConfig.CacheBehaviors)
      expect(behavior).not.toHaveProperty("FunctionAssociations");
    expect(DistributionConfig).not.toHaveProperty("CustomErrorResponses");
  });
});

describe("one origin", () => {
  const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  const allViewerExceptHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  it("sends both APIs on uncached, with every header but the host, and only over https", () => {
    expect(DistributionConfig.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([
      "/api/*",
      "/partner/*",
    ]);
    for (const behavior of DistributionConfig.CacheBehaviors) {
      expect(behavior).toMatchObject({
        CachePolicyId: cachingDisabled,
        OriginRequestPolicyId: allViewerExceptHost,
        ViewerProtocolPolicy: "https-only",
      });
      expect(behavior.AllowedMethods).toContain("PATCH");
    }
  });

  it("keeps the files in a private bucket that only this distribution reads", () => {
    expect(theOnly("AWS::S3::Bucket")).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: "Enabled" },
    });
    expect(theOnly("AWS::CloudFront::OriginAccessControl").OriginAccessControlConfig.SigningBehavior).toBe("always");
  });

  it("tells the SPA where and as whom to sign in", () => {
    const pages = Object.values(propertiesOf(service, "Custom::CDKBucketDeployment")).find(
      ({ DistributionId }) => DistributionId,
    );
    const [client] = Object.keys(propertiesOf(service, "AWS::Cognito::UserPoolClient"));

    expect(pages?.SystemMetadata).toEqual({ "cache-control": "no-cache" });
    expect(Object.values(pages?.SourceMarkers[1])).toContainEqual({ Ref: client });
  });
});

describe("the headers", () => {
  const { SecurityHeadersConfig, CustomHeadersConfig } = theOnly(
    "AWS::CloudFront::ResponseHeadersPolicy",
  ).ResponseHeadersPolicyConfig;

  it("in the cloud are those of one machine, plus the sign-in's addresses", () => {
    const headers = webHeaders({ https: true, connectSources: [signIn, pool] });
    const hsts = SecurityHeadersConfig.StrictTransportSecurity;

    expect({
      "content-security-policy": SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
      "referrer-policy": SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy,
      "x-content-type-options": SecurityHeadersConfig.ContentTypeOptions ? "nosniff" : "",
      "x-frame-options": SecurityHeadersConfig.FrameOptions.FrameOption,
      "strict-transport-security": `max-age=${hsts.AccessControlMaxAgeSec}; includeSubDomains`,
      ...Object.fromEntries(
        CustomHeadersConfig.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]),
      ),
    }).toEqual(headers);
  });

  it("stand on every answer", () => {
    const behaviors = [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors];

    expect(behaviors.every(({ ResponseHeadersPolicyId }) => ResponseHeadersPolicyId)).toBe(true);
  });

  it("let no script run that is not a file of ours, and nobody frame us", () => {
    const policy = webHeaders({ https: true })["content-security-policy"]?.split("; ");

    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self'");
  });

  it("insist on https only where there is some", () => {
    expect(webHeaders({ https: false })).not.toHaveProperty("strict-transport-security");
    expect(webHeaders({ https: true })).toHaveProperty("strict-transport-security");
  });
});
