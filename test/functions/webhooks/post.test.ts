import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { isPublic } from "#functions/webhooks/address";
import { createPost } from "#functions/webhooks/post";
import { listening } from "#test/infra/local/gateway/served";
import { aReceiver } from "./receiver.ts";

const letter = { headers: { "webhook-id": "evt_1" }, body: "{}" };

describe("an address on the Internet", () => {
  it.each(["93.184.215.14", "1.1.1.1", "2606:4700::1111"])("is %s", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "fd00:ec2::254",
    "fe80::1",
    "2002:7f00:1::",
    "2001:db8::1",
  ])("is not %s", (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe("posting to a partner", () => {
  it("is never done without encryption", async () => {
    const { url, received } = await aReceiver();

    expect(await createPost()(url, letter)).toEqual({ taken: false, why: "notHttps" });
    expect(received).toEqual([]);
  });

  it.each([
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://0x7f.1/",
    "https://2130706433/",
    "https://169.254.169.254/latest",
  ])("never goes to %s", async (url) => {
    expect(await createPost()(url, letter)).toEqual({ taken: false, why: "notPublic" });
  });

  it("is not done when any of a name's addresses is one of ours", async () => {
    const resolve = async () => [
      { address: "1.1.1.1", family: 4 },
      { address: "10.0.0.5", family: 4 },
    ];

    expect(await createPost({ resolve })("https://partner.example", letter)).toEqual({
      taken: false,
      why: "notPublic",
    });
  });

  it("goes to the address that was looked at, whatever the name leads to a moment later", async () => {
    const { url, received } = await aReceiver();
    const { port } = new URL(url);
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];

    const outcome = await createPost({ allowLoopback: true, resolve })(`http://partner.invalid:${port}/hook`, letter);

    expect(outcome).toEqual({ taken: true });
    expect(received[0]?.headers.host).toBe(`partner.invalid:${port}`);
  });

  it("says no more than that a name is unknown, or a machine does not answer", async () => {
    const nobody = createPost({ allowLoopback: true, resolve: async () => [] });

    expect(await nobody("https://partner.invalid", letter)).toEqual({ taken: false, why: "unknownHost" });
    expect(await createPost({ allowLoopback: true })("http://127.0.0.1:1/", letter)).toEqual({
      taken: false,
      why: "unreachable",
    });
  });

  it("is over when a machine answers by asking to speak something else", async () => {
    const server = createServer(({ socket }) =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
    );

    const outcome = await createPost({ allowLoopback: true })(`${await listening(server)}/hook`, letter);

    expect(outcome).toEqual({ taken: false, why: "unreachable" });
  });

  it("lets a loopback address stand for nothing but this machine, even where it is allowed", async () => {
    expect(await createPost({ allowLoopback: true })("http://10.0.0.5/", letter)).toMatchObject({ why: "notPublic" });
  });
});

describe("a secret", () => {
  it("needs a key that nobody could guess", async () => {
    const { webhookSecret } = await import("#functions/webhooks/signature");

    expect(() => webhookSecret(Buffer.alloc(16), { name: "a", webhookGeneration: 1 })).toThrow(RangeError);
  });
});
