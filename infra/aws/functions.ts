import type { IKey } from "aws-cdk-lib/aws-kms";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Construct } from "constructs";
import { EntryFunction } from "./entry-function.ts";
import { functionAccess, type Means } from "./function-access.ts";
import { type FunctionName, functionEntries, functionNames } from "./function-entries.ts";
import { environmentsOf, type Surroundings } from "./function-environments.ts";

export interface FunctionsProps extends Omit<Surroundings, "mailFrom">, Means {
  /** For their logs and environments. */
  encryptionKey: IKey;
}

/** What runs, each with the access that its work needs. */
export class Functions extends Construct {
  private readonly made: ReadonlyMap<FunctionName, EntryFunction>;

  constructor(scope: Construct, id: string, { encryptionKey, ...props }: FunctionsProps) {
    super(scope, id);
    const environments = environmentsOf({ ...props, mailFrom: props.mail.mailFrom });
    this.made = new Map(
      functionNames.map((name) => {
        const environment = environments[name];
        const made = new EntryFunction(this, name, { ...functionEntries[name], environment, encryptionKey });
        functionAccess[name](made.handler, props);
        return [name, made];
      }),
    );
  }

  /** One of them with its log. */
  named(name: FunctionName): EntryFunction {
    const made = this.made.get(name);
    if (!made) throw new RangeError(`No such function: ${name}`);
    return made;
  }

  /** The one whose folder under functions/ is called so. */
  inFolder(folder: string): NodejsFunction {
    const name = functionNames.find((one) => functionEntries[one].entry === folder);
    if (!name) throw new RangeError(`No function runs what is in ${folder}.`);
    return this.handler(name);
  }

  handler(name: FunctionName): NodejsFunction {
    return this.named(name).handler;
  }

  get all(): ReadonlyMap<FunctionName, EntryFunction> {
    return this.made;
  }
}
