import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { closeServer, listen } from "#infra/local/listen";

const aServer = () => {
  const server = createServer((_, response) => void setTimeout(() => response.end("done"), 50));
  onTestFinished(() => closeServer(server, 0));
  return server;
};

it("answers the address to open, also when it listens everywhere", async () => {
  expect(await listen(aServer(), "127.0.0.1", 0)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await listen(aServer(), "0.0.0.0", 0)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it("says in a sentence that a port is in use", async () => {
  const { port } = new URL(await listen(aServer(), "127.0.0.1", 0));

  await expect(listen(aServer(), "127.0.0.1", Number(port))).rejects.toMatchObject({
    name: "StartFailure",
    message: expect.stringMatching(`^Port ${port} is in use: .*PORT=${Number(port) + 1} npm start`),
  });
});

it("says in a sentence that a host is not of this machine", async () => {
  await expect(listen(aServer(), "192.0.2.1", 0)).rejects.toMatchObject({
    name: "StartFailure",
    message: expect.stringContaining('HOST is "192.0.2.1"'),
  });
});

it("lets an answer that is under way finish before it closes", async () => {
  const server = aServer();
  const address = await listen(server, "127.0.0.1", 0);
  const asked = fetch(address);
  await new Promise((resolve) => server.once("request", resolve));

  await closeServer(server);

  expect(await (await asked).text()).toBe("done");
  await expect(fetch(address)).rejects.toThrow();
});
