import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccountRecovery, FeaturePlan, ManagedLoginVersion, Mfa, UserPool } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { roles } from "#shared/access";

export interface StaffPoolProps {
  domainPrefix: string;
}

/** The people who sign in. They are invited by an administrator and always bring a second factor. */
export class StaffPool extends Construct {
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, { domainPrefix }: StaffPoolProps) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { mutable: true } },
      keepOriginal: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
        passwordHistorySize: 5,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: "Soglia: il tuo accesso",
        emailBody:
          "Nome utente: {username}<br>Password temporanea: {####}<br>Vale tre giorni. Al primo accesso scegli la tua " +
          "password e collega un'app di autenticazione.",
      },
      userVerification: {
        emailSubject: "Soglia: codice di verifica",
        emailBody: "Il tuo codice di verifica è {####}. Se non l'hai chiesto, avvisa chi amministra il sistema.",
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const role of roles) this.pool.addGroup(role, { groupName: role });
    this.pool.addDomain("SignIn", {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    Validations.of(this.pool).acknowledge({
      id: "AwsSolutions-COG8",
      reason:
        "Cognito makes whoever guesses a password wait twice as long each time, and a password opens nothing without the " +
        "second factor. Threat protection would keep the addresses and devices of staff, and is billed per person.",
    });
  }
}
