import { describe, expect, it } from "vitest";
import { titleFieldOf } from "#admin-ui/record/title-field.ts";
import { resourceNamed } from "#shared/resources/index";

const ofKind = (name: string) => {
  const resource = resourceNamed(name);
  return resource && titleFieldOf(resource);
};

describe("the field into which a typed name goes", () => {
  it("is the text with which the titles of a kind begin", () => {
    expect(ofKind("organisations")).toBe("name");
    expect(ofKind("places")).toBe("name");
    expect(ofKind("people")).toBe("lastName");
  });

  it("is none where a kind is called by a number, a date or a code of its own", () => {
    expect(ofKind("households")).toBeUndefined();
    expect(ofKind("plans")).toBeUndefined();
    expect(ofKind("documents")).toBeUndefined();
    expect(ofKind("units")).toBeUndefined();
  });
});
