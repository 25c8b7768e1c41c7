import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { addSoglia } from "#infra/aws/soglia";
import settings from "../../../cdk.json" with { type: "json" };

const builtSite = fileURLToPath(new URL("site", import.meta.url));

export interface Circumstances {
  context?: Record<string, string>;
  siteFolder?: string;
}

/**
 * The stacks as `cdk synth` would write them, without bundling the functions, and the report of all checks.
 * @throws Error with the whole report when one of them failed
 */
export const synthesise = ({ context = {}, siteFolder = builtSite }: Circumstances = {}) => {
  const outdir = mkdtempSync(join(tmpdir(), "soglia-synth-"));
  try {
    const app = new App({ outdir, context: { ...settings.context, "aws:cdk:bundling-stacks": [], ...context } });
    const { data, identity, service } = addSoglia(app, siteFolder);
    const assembly = app.synth();
    const templateOf = ({ stackName }: Stack) => Template.fromJSON(assembly.getStackByName(stackName).template);
    return {
      report: JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8")),
      data: templateOf(data),
      identity: templateOf(identity),
      service: templateOf(service),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

/** The properties of every resource of a type, by logical id. */
export const propertiesOf = (template: Template, type: string) =>
  Object.fromEntries(
    Object.entries(template.findResources(type)).map(([id, resource]) => [id, resource.Properties ?? {}]),
  );
