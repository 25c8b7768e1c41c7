import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { builtSite } from "#infra/local/site-build";
import { isExample, originsIn } from "#test/addresses";

/*
 * What the browser is given holds the libraries, too. Each address of somebody else in it says here what it is for; that
 * none of them is asked when somebody works is looked at in `privacy.test.ts`.
 */

const known: Readonly<Record<string, string>> = {
  "http://www.w3.org": "names of XML vocabularies",
  "http://schemas.openxmlformats.org": "names of what an Excel file is made of",
  "http://schemas.microsoft.com": "names of what an Excel file is made of",
  "http://purl.oclc.org": "names of what an Excel file is made of",
  "http://purl.org": "names of what a PDF says about itself",
  "http://ns.adobe.com": "names of what a PDF says about itself",
  "http://www.aiim.org": "names of what a PDF says about itself",
  "https://tools.ietf.org": "a document that a message for programmers cites",
  "https://json-schema.org": "the name of a dialect",
  "http://json-schema.org": "the name of a dialect",
  "https://github.com": "pages that messages for programmers cite",
  "https://mui.com": "pages that messages for programmers cite",
  "https://react.dev": "pages that messages for programmers cite",
  "https://reactrouter.com": "pages that messages for programmers cite",
  "https://react-admin-telemetry.marmelab.com": "asked by react-admin unless `disableTelemetry` is set, as it is",
  "http://127.0.0.1": "one's own machine",
  "http://localhost": "one's own machine",
};

/** Put together where it runs, from what is beside it. */
const isOpen = (origin: string) => /^(https?|wss?):\/\/\[?(\$\{.*)?$/.test(origin);

const isRead = (name: string) => /\.(js|mjs|css|html|svg|json|webmanifest)$/.test(name);

interface Named {
  file: string;
  origin: string;
}

let named: Named[] = [];

beforeAll(async () => {
  const folder = await builtSite(() => undefined);
  named = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isRead(entry.name))
    .flatMap(({ parentPath, name }) =>
      originsIn(readFileSync(join(parentPath, name), "utf8")).map((origin) => ({ file: name, origin })),
    );
});

describe("The built pages", () => {
  it("name nobody else but whom a library is known to name", () => {
    const foreign = named.filter(({ origin }) => !(origin in known) && !isExample(origin) && !isOpen(origin));

    expect(foreign.map(({ file, origin }) => `${file} names ${origin}: who asks for it, and what for?`)).toEqual([]);
  });

  it("are read, libraries and all", () => {
    expect(named.map(({ origin }) => origin)).toContain("https://mui.com");
  });
});
