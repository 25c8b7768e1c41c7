import { describe, expect, it } from "vitest";
import { html, raw } from "#functions/http/markup";
import { rowsOf, typeOf } from "#functions/http/schema-rows";

describe("markup", () => {
  it("shows text as text, in content and in attributes", () => {
    const text = `<script>alert("1")</script> & 'co'`;

    expect(String(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;</p>',
    );
  });

  it("puts markup and lists of it in as they are", () => {
    expect(String(html`<ul>${["a", "b"].map((item) => html`<li>${item}</li>`)}</ul>${raw("<hr />")}`)).toBe(
      "<ul><li>a</li><li>b</li></ul><hr />",
    );
  });
});

describe("the rows of a shape", () => {
  it("name fields inside fields by their path, and stop at shapes that have a name", () => {
    const rows = rowsOf({
      type: "object",
      required: ["days"],
      properties: {
        days: { type: "array", items: { type: "object", properties: { date: { type: "string", format: "date" } } } },
        unit: { $ref: "#/components/schemas/Unit" },
      },
    });

    expect(rows.map(({ field, type, required }) => `${field} ${type}${required ? " *" : ""}`)).toEqual([
      "days [object] *",
      "days[].date date",
      "unit Unit",
    ]);
  });

  it.each([
    [{ enum: ["a", "b"] }, '"a" | "b"'],
    [{ const: "received" }, '"received"'],
    [{ anyOf: [{ type: "integer" }, { type: "null" }] }, "integer | null"],
    [{ type: "string", minLength: 1, maxLength: 60 }, "string (1…60)"],
    [{ type: "integer", minimum: 0 }, "integer (0…)"],
    [{}, "any"],
  ])("tell the type of %j as %s", (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });
});
