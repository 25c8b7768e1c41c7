import { RemovalPolicy, Stack, TimeZone } from "aws-cdk-lib";
import { type IRole, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { schedules, toEventBridge } from "#infra/schedules";
import { ZONE } from "#shared/dates";
import { DeadLetters } from "./dead-letters.ts";
import type { Functions } from "./functions.ts";

/**
 * Starts everything in `#infra/schedules` by the clock of Rome, summer time included. The scheduler only hands
 * over: a function that then fails is run twice more by Lambda, and its event is set aside too.
 */
export class Schedules extends Construct {
  readonly group: ScheduleGroup;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, functions: Functions) {
    super(scope, id);
    this.group = new ScheduleGroup(this, "Group", { removalPolicy: RemovalPolicy.DESTROY });
    this.deadLetters = new DeadLetters(this, "DeadLetters").queue;
    const targets = new Map(schedules.map(({ target }) => [target, functions.inFolder(target)]));
    for (const target of targets.values()) {
      target.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this.deadLetters) });
    }
    const role = this.role([...targets.values()]);
    for (const { name, cron, target, input } of schedules) {
      new Schedule(this, name, {
        scheduleGroup: this.group,
        schedule: ScheduleExpression.expression(toEventBridge(cron), TimeZone.of(ZONE)),
        target: new LambdaInvoke(functions.inFolder(target), {
          input: ScheduleTargetInput.fromObject(input),
          role,
          deadLetterQueue: this.deadLetters,
          retryAttempts: 5,
        }),
      });
    }
  }

  /** May start these functions and set aside what failed; CDK's own grants would include every version of them. */
  private role(targets: NodejsFunction[]): IRole {
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: targets.map(({ functionArn }) => functionArn),
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.deadLetters.queueArn] }));
    return role.withoutPolicyUpdates();
  }
}
