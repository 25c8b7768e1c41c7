/** How long the gateway waits for an answer, less a second to say that it took too long. */
const ANSWERING = 29;

/** What runs, by name: a folder under functions/, its memory in MiB and the seconds until a run is given up. */
export const functionEntries = {
  StaffApi: { entry: "staff-api", memorySize: 1769, seconds: ANSWERING },
  DirectoryApi: { entry: "directory-api", memorySize: 1024, seconds: ANSWERING },
  PartnerApi: { entry: "partner-api", memorySize: 1024, seconds: ANSWERING },
  PartnerGate: { entry: "partner-gate", memorySize: 512, seconds: 10 },
  Projections: { entry: "projections", memorySize: 1024, seconds: 60 },
  CapacityReport: { entry: "capacity-report", memorySize: 1769, seconds: 300 },
  DailyDigest: { entry: "daily-digest", memorySize: 1024, seconds: 120 },
  AccessLog: { entry: "access-log", memorySize: 512, seconds: 60 },
  Ledger: { entry: "ledger", memorySize: 512, seconds: 60 },
  Webhooks: { entry: "webhooks", memorySize: 512, seconds: 300 },
  Retention: { entry: "retention", memorySize: 1024, seconds: 900 },
  AccountClosing: { entry: "account-closing", memorySize: 512, seconds: 300 },
  AccessReview: { entry: "access-review", memorySize: 512, seconds: 300 },
} as const;

export type FunctionName = keyof typeof functionEntries;

export const functionNames = Object.keys(functionEntries) as FunctionName[];
