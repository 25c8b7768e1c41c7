// Prints how many tests passed and failed in a run whose results a file tells, and what fails without being a test.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], "utf8"));

for (const { name, status, message, assertionResults } of testResults) {
  const failed = assertionResults.filter((one) => one.status === "failed");
  if (status !== "failed" && failed.length === 0) continue;
  console.log(`${name}: ${message || status}`);
  for (const { fullName, failureMessages } of failed) console.log(`  ${fullName}: ${failureMessages.join("\n")}`);
}
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
