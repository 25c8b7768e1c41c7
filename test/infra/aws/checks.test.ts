import { describe, expect, it } from "vitest";
import { propertiesOf, synthesise } from "./synthesised.ts";

const deployment = {
  account: "123456789012",
  region: "eu-south-1",
  domainPrefix: "soglia-example",
  alarmEmail: "alarms@example.org",
  mailFrom: "soglia@example.org",
};

describe("synthesis", () => {
  it("finds nothing to report, neither cdk-nag nor CDK's own rules", () => {
    const { report } = synthesise();

    expect(report.pluginReports.flatMap(({ violations }: { violations: object[] }) => violations)).toEqual([]);
  });

  it("needs no settings to rehearse, and then names an account that nobody has", () => {
    const { identity } = synthesise();

    identity.hasOutput("TokenAddress", {
      Value: "https://soglia-rehearsal.auth.eu-south-1.amazoncognito.com/oauth2/token",
    });
  });

  it("says that the SPA is not built", () => {
    expect(() => synthesise({ siteFolder: "/nowhere" })).toThrow(/npm run build/);
  });
});

describe("a deployment's settings", () => {
  it("are used where they are given", () => {
    const { identity, service } = synthesise({ context: deployment });

    identity.hasResourceProperties("AWS::Cognito::UserPoolDomain", { Domain: "soglia-example" });
    service.hasResourceProperties("AWS::SNS::Subscription", { Endpoint: "alarms@example.org" });
  });

  it("may bring a name of one's own, which then demands TLS 1.2", () => {
    const certificateArn = `arn:aws:acm:us-east-1:${deployment.account}:certificate/0e5f3b0a-0000-4000-8000-000000000000`;
    const { service } = synthesise({ context: { ...deployment, siteDomain: "soglia.example.org", certificateArn } });
    const [distribution] = Object.values(propertiesOf(service, "AWS::CloudFront::Distribution"));

    expect(distribution.DistributionConfig).toMatchObject({
      Aliases: ["soglia.example.org"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021", AcmCertificateArn: certificateArn },
    });
    service.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      CallbackURLs: ["https://soglia.example.org/auth-callback"],
    });
  });

  it("are all checked at once", () => {
    const mistaken = () => synthesise({ context: { account: "12", alarmEmail: "nobody", domainPrefix: "my-cognito" } });

    expect(mistaken).toThrow(/twelve digits[\s\S]*mailbox|mailbox[\s\S]*twelve digits/);
    expect(mistaken).toThrow(/Cognito reserves/);
    expect(mistaken).toThrow(/daily e-mail comes from/);
  });

  it("want a sender that belongs to the identity that SES has verified", () => {
    const from = (mailFrom: string, mailIdentity: string) => () =>
      synthesise({ context: { ...deployment, mailFrom, mailIdentity } });

    expect(from("soglia@example.org", "example.com")).toThrow(/does not belong/);
    expect(from("soglia@example.org", "not a domain")).toThrow(/verified identity/);
    expect(from("soglia@example.org", "soglia@example.org")).not.toThrow();
  });

  it("want a site's name and its certificate together", () => {
    expect(() => synthesise({ context: { ...deployment, siteDomain: "soglia.example.org" } })).toThrow(/go together/);
  });
});
