// Prints how many tests passed and failed in a run whose results a file tells.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
