import { expect, it } from "vitest";
import { isWebhookAddress, webhookAddress } from "#shared/rules/webhook-address";

it.each([
  "https://systems.example.org/changes",
  "https://example.org",
  "https://a-b.example.co/x?y=1",
  "http://127.0.0.1:4100/try",
])("takes %s", (address) => {
  expect(isWebhookAddress(address)).toBe(true);
});

it.each([
  "http://systems.example.org/changes",
  "https://127.0.0.1/x",
  "https://169.254.169.254/latest/meta-data",
  "https://0x7f000001/",
  "https://[::1]/",
  "https://localhost/",
  "https://database/",
  "https://door.internal/",
  "https://printer.local/",
  "https://user:password@example.org/",
  "https://example.org:8443/",
  "https://example.org/#part",
  "http://127.0.0.1.example.org/",
  "http://localhost:4100/",
  "ftp://example.org/",
  "javascript:alert(1)",
  "example.org",
  "",
])("does not take %s", (address) => {
  expect(isWebhookAddress(address)).toBe(false);
  expect(webhookAddress(address)).toEqual({ webhookUrl: { code: "notHttpsAddress" } });
});

it("has nothing to say where there is none", () => {
  expect(webhookAddress(undefined)).toEqual({});
});
